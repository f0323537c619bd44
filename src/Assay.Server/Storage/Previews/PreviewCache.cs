using System.Security.Cryptography;
using System.Text;
using Assay.Server.Http;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage.Previews;

internal sealed record Preview(Stream Content, string ContentType);

/// <summary>Resized images below <c>{DataDirectory}/cache/previews</c>. Losing them costs time only.</summary>
internal sealed class PreviewCache(IObjectStore store, IOptions<AssayOptions> assay, IOptions<StorageOptions> options, ILogger<PreviewCache> logger) : IDisposable
{
    /// <summary>Source files beyond this are not decoded; no photograph comes near it.</summary>
    private const long MaxSourceBytes = 512L << 20;

    private readonly string _root = Path.GetFullPath(Path.Combine(assay.Value.DataDirectory, "cache", "previews"));

    // Decoding is processor and memory, not waiting: as many at once as there are processors.
    private readonly SemaphoreSlim _decoders = new(Environment.ProcessorCount);
    private readonly Lock _sweep = new();
    private long _size = -1;

    public async Task<Preview> Get(ObjectInfo source, ImageResize resize, CancellationToken cancel)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Path}\n{source.Size}\n{source.Time}\n{resize}")));
        var file = Path.Combine(_root, name[..2], name);
        return Open(file, jpeg: true) ?? Open(file, jpeg: false) ?? await Make(source, resize, file, cancel);
    }

    public void Dispose() => _decoders.Dispose();

    private static Preview? Open(string file, bool jpeg)
    {
        try
        {
            var content = new FileStream(NameOf(file, jpeg), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);
            return new(content, jpeg ? "image/jpeg" : "image/png");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string NameOf(string file, bool jpeg) => file + (jpeg ? ".jpg" : ".png");

    private async Task<Preview> Make(ObjectInfo source, ImageResize resize, string file, CancellationToken cancel)
    {
        if (source.Size > MaxSourceBytes)
            throw new Refusal(Errors.ImageTooLarge, options.Value.PreviewMegapixels);
        await _decoders.WaitAsync(cancel);
        try
        {
            // The decoder reads in small steps and jumps back; it works on the bytes, not on the store.
            using var bytes = new MemoryStream((int)source.Size);
            await using (var stored = await store.OpenRead(source.Path, 0, cancel))
                await stored.CopyToAsync(bytes, cancel);
            bytes.Position = 0;
            var (content, jpeg) = PreviewImage.Make(bytes, resize, options.Value.PreviewMegapixels * 1_000_000L);
            using (content)
            {
                var encoded = content.ToArray();
                Keep(NameOf(file, jpeg), encoded);
                return new(new MemoryStream(encoded, writable: false), jpeg ? "image/jpeg" : "image/png");
            }
        }
        finally
        {
            _decoders.Release();
        }
    }

    /// <summary>Stores a result for the next time; a full disk is no reason to refuse this one.</summary>
    private void Keep(string file, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var temporary = $"{file}.{Guid.NewGuid():N}.part";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, file, overwrite: true);
            lock (_sweep)
                MakeRoom(content.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "A preview could not be kept");
        }
    }

    /// <summary>Drops the oldest results, down to four fifths of the limit, once it is passed.</summary>
    private void MakeRoom(long added)
    {
        var limit = options.Value.PreviewCacheMegabytes * 1024L * 1024;
        _size = _size < 0 ? Files().Sum(f => f.Length) : _size + added;
        if (_size <= limit)
            return;
        var files = Files().OrderBy(f => f.LastWriteTimeUtc).ToList();
        _size = files.Sum(f => f.Length);
        foreach (var file in files.TakeWhile(_ => _size > limit / 5 * 4))
        {
            file.Delete();
            _size -= file.Length;
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories);
}
