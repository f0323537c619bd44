using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;

namespace Assay.Server.Storage;

/// <summary>Buckets are folders below <c>{DataDirectory}/store</c>.</summary>
internal sealed partial class LocalObjectStore : IObjectStore
{
    private readonly string _root;
    private readonly SharedFlush _flush;

    public LocalObjectStore(IOptions<AssayOptions> options)
    {
        _root = Path.GetFullPath(Path.Combine(options.Value.DataDirectory, "store"));
        _flush = new(Synchronize);
    }

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
        try
        {
            var stream = new FileStream(Locate(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
            stream.Position = offset;
            return Task.FromResult<Stream>(stream);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"There is no object {path}.", e);
        }
    }

    public async Task<ObjectInfo> Put(ObjectPath path, Stream content, CancellationToken cancel)
    {
        var target = Locate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        var info = new FileInfo(target);
        return new(path, info.Length, TimeOf(info));
    }

    public async Task<IReadOnlyList<bool>> PutNew(IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> objects, CancellationToken cancel)
    {
        var written = new bool[objects.Count];
        var ready = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var file = $"{_root}{objects[i].Path}";
            var directory = Path.GetDirectoryName(file)!;
            if (!ready.TryGetValue(directory, out var free))
                ready[directory] = free = TryMakeDirectory(directory);
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
        var walk = new System.IO.Enumeration.FileSystemEnumerable<(string Path, long Size, long Time)>(
            start,
            (ref System.IO.Enumeration.FileSystemEntry e) => (e.ToFullPath(), e.Length, e.LastWriteTimeUtc.ToUnixTimeMilliseconds()),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref System.IO.Enumeration.FileSystemEntry e) => !e.IsDirectory && !e.FileName.EndsWith(".part"),
        };
        foreach (var (path, size, time) in walk)
        {
            cancel.ThrowIfCancellationRequested();
            var key = path[start.Length..].TrimStart('/');
            if (ObjectPath.TryParse($"{folder}{key}", out var found, out _))
                yield return new(found, size, time);
        }
    }

    /// <summary>The file of an object. The path is checked already; a symbolic link on the way is refused, since it may lead out of the root.</summary>
    private string Locate(ObjectPath path)
    {
        var full = Path.Combine(_root, path.Bucket, path.Key.TrimEnd('/'));
        RefuseLinks(full);
        return full;
    }

    private void RefuseLinks(string full)
    {
        for (var part = full; part.Length > _root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part) is { LinkTarget: not null })
                throw new FileNotFoundException($"{full[_root.Length..]} leads through a symbolic link.");
        }
    }

    /// <summary>False if a file is in the way.</summary>
    private bool TryMakeDirectory(string directory)
    {
        RefuseLinks(directory);
        try
        {
            Directory.CreateDirectory(directory);
            return true;
        }
        catch (IOException) when (!Directory.Exists(directory))
        {
            for (var part = directory; part.Length > _root.Length; part = Path.GetDirectoryName(part)!)
            {
                if (File.Exists(part))
                    return false;
            }

            throw;
        }
    }

    private static long TimeOf(FileInfo file) => new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds();

    /// <summary>One flush for everything just written, where the system has a call for that.</summary>
    private void Synchronize()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var root = OpenDirectory(_root, 0);
        if (root.IsInvalid || SyncFileSystem(root) != 0)
            throw new IOException("The file system could not be flushed.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial SafeFileHandle OpenDirectory(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle handle);
}
