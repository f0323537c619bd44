namespace Assay.Formats;

/// <summary>Files that belong together, wherever they lie: a folder, a bucket, an archive. Paths are relative and have forward slashes.</summary>
public interface IFileTree
{
    /// <summary>All files, at any depth, in ascending ordinal order of their paths.</summary>
    /// <param name="cancel">Ends the listing.</param>
    /// <returns>Their paths.</returns>
    IAsyncEnumerable<string> List(CancellationToken cancel);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path. One that leads out of the tree names no file.</param>
    /// <param name="cancel">Ends the opening.</param>
    /// <returns>Its bytes; null if there is no such file.</returns>
    Task<Stream?> OpenRead(string path, CancellationToken cancel);
}
