namespace Assay.Formats;

/// <summary>A file in a place where parsers can jump about in it and need not wait for a network.</summary>
internal static class TemporaryCopy
{
    /// <summary>A copy that vanishes when it is closed; null for a stream that can be sought, which needs none.</summary>
    public static async Task<FileStream?> OfForward(Stream stream, CancellationToken cancel)
    {
        if (stream.CanSeek)
            return null;
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await stream.CopyToAsync(copy, cancel);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
