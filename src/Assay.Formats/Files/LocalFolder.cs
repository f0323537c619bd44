using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>Files of a folder of this machine. Nothing outside of it is read or written, and no link is followed.</summary>
public sealed class LocalFolder : IFileTree, IFileSink
{
    private readonly string _root;

    /// <summary>Names the folder; it need not exist.</summary>
    /// <param name="root">Its path.</param>
    public LocalFolder(string root) => _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> List([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(_root))
            yield break;
        var rules = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        // Ordered, because folders are listed in any order: memory for the names alone.
        var paths = Directory.EnumerateFiles(_root, "*", rules).Select(p => Path.GetRelativePath(_root, p).Replace('\\', '/')).ToList();
        paths.Sort(string.CompareOrdinal);
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            yield return path;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenRead(string path, CancellationToken cancel) =>
        Task.FromResult<Stream?>(Inside(path) is { } full && File.Exists(full)
            ? new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : null);

    /// <inheritdoc/>
    public Task<Stream> Create(string path, CancellationToken cancel)
    {
        var full = Inside(path) ?? throw new FormatProblemException(new("the path leads out of the folder", path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return Task.FromResult<Stream>(new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous));
    }

    /// <summary>The full path; null if it is not below the root or goes over a link.</summary>
    private string? Inside(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (!full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        for (var at = full; at.Length > _root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
                return null;
        }

        return full;
    }
}
