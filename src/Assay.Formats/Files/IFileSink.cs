namespace Assay.Formats;

/// <summary>Where a format that consists of several files puts them.</summary>
public interface IFileSink
{
    /// <summary>Makes a file, over one of the same name.</summary>
    /// <param name="path">Its path, relative, with forward slashes.</param>
    /// <param name="cancel">Ends the making.</param>
    /// <returns>Where its bytes go. The file is complete once the stream was disposed of.</returns>
    Task<Stream> Create(string path, CancellationToken cancel);
}
