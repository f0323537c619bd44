using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using Assay.Server.Http;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

/// <summary>Buckets are folders below <c>{DataDirectory}/store</c>.</summary>
internal sealed class LocalObjectStore : IObjectStore
{
    /// <summary>Files on their way have names of this ending, which no object is listed under.</summary>
    internal const string Unfinished = ".assay-part";

    private readonly string _root;
    private readonly KnownFolders _folders = new();
    private readonly SharedFlush _flush;

    public LocalObjectStore(IOptions<AssayOptions> options)
    {
        _root = Root(options.Value);
        _flush = new(() => FileSync.All(_root));
    }

    /// <summary>The folder of the buckets.</summary>
    internal static string Root(AssayOptions options) => Path.GetFullPath(Path.Combine(options.DataDirectory, "store"));

    public Task Probe(CancellationToken cancel)
    {
        Directory.CreateDirectory(_root);
        return Task.CompletedTask;
    }

    public Task<ObjectInfo?> Stat(ObjectPath path, CancellationToken cancel)
    {
        var file = new FileInfo(Locate(path));
        return Task.FromResult<ObjectInfo?>(file.Exists ? new(path, file.Length, TimeOf(file)) : null);
    }

    public Task<Stream> OpenRead(ObjectPath path, long offset, CancellationToken cancel)
    {
        var file = Locate(path);
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
            stream.Position = offset;
            return Task.FromResult<Stream>(stream);
        }
        catch (Exception e) when (e is DirectoryNotFoundException || (e is UnauthorizedAccessException && Directory.Exists(file)))
        {
            throw new FileNotFoundException($"There is no object {path}.", e);
        }
    }

    public async Task<ObjectInfo> Put(ObjectPath path, Stream content, CancellationToken cancel)
    {
        var target = Locate(path);
        var (folder, known) = MakeFolder(path, target);
        var temporary = Temporary(folder);
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            var info = new FileInfo(temporary);
            var written = new ObjectInfo(path, info.Length, TimeOf(info));
            Finish(path, temporary, target);
            FileSync.Folders(folder, known);
            return written;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<IReadOnlyList<bool>> PutNew(IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> objects, CancellationToken cancel)
    {
        var written = new bool[objects.Count];
        var ready = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var file = $"{_root}{objects[i].Path}";
            var folder = Path.GetDirectoryName(file)!;
            if (!ready.TryGetValue(folder, out var free))
                ready[folder] = free = TryMakeFolder(folder);
            written[i] = free && NewFile.TryWrite(file, objects[i].Content.Span);
        }

        await _flush.Run();
        return written;
    }

    public Task Delete(ObjectPath path, CancellationToken cancel)
    {
        var file = Locate(path);
        if (File.Exists(file))
            File.Delete(file);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ObjectInfo> List(ObjectPath folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        var start = Locate(folder);
        if (!Directory.Exists(start))
            yield break;
        await Task.Yield();
        var walk = new FileSystemEnumerable<(string Path, long Size, long Time)>(
            start,
            (ref FileSystemEntry e) => (e.ToFullPath(), e.Length, e.LastWriteTimeUtc.ToUnixTimeMilliseconds()),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && !e.FileName.EndsWith(Unfinished),
        };
        foreach (var (path, size, time) in walk)
        {
            cancel.ThrowIfCancellationRequested();
            var key = path[start.Length..].TrimStart('/');
            if (ObjectPath.TryParse($"{folder}{key}", out var found, out _))
                yield return new(found, size, time);
        }
    }

    public string? DirectLink(ObjectPath path, TimeSpan lifetime, string contentType, bool download) => null;

    private static string Temporary(string folder) => Path.Combine(folder, Guid.NewGuid().ToString("N") + Unfinished);

    /// <summary>The folder of a file, made if need be, and the one above it that was there before.</summary>
    private (string Folder, string Known) MakeFolder(ObjectPath path, string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        var known = folder;
        while (!Directory.Exists(known))
            known = Path.GetDirectoryName(known)!;

        // A folder cannot have the name of an object; on other stores it can.
        return TryMakeFolder(folder) ? (folder, known) : throw new Refusal(Errors.BadStoragePath, path);
    }

    /// <summary>False if a file is in the way.</summary>
    private bool TryMakeFolder(string folder)
    {
        if (!_folders.AreReal(folder, _root))
            throw new FileNotFoundException($"{folder[_root.Length..]} leads through a symbolic link.");
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (IOException) when (!Directory.Exists(folder))
        {
            for (var part = folder; part.Length > _root.Length; part = Path.GetDirectoryName(part)!)
            {
                if (File.Exists(part))
                    return false;
            }

            throw;
        }
    }

    private static void Finish(ObjectPath path, string temporary, string target)
    {
        if (Directory.Exists(target))
            throw new Refusal(Errors.BadStoragePath, path);
        File.Move(temporary, target, overwrite: true);
    }

    /// <summary>The file of an object. The path is checked already; a symbolic link on the way is refused, since it may lead out of the root.</summary>
    private string Locate(ObjectPath path)
    {
        var full = Path.Combine(_root, path.Bucket, path.Key.TrimEnd('/'));
        return KnownFolders.IsLink(full) || !_folders.AreReal(Path.GetDirectoryName(full)!, _root)
            ? throw new FileNotFoundException($"{path} leads through a symbolic link.")
            : full;
    }

    private static long TimeOf(FileInfo file) => new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds();
}
