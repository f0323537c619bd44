namespace Assay.Formats;

/// <summary>A format of annotations: reads it from files and writes it to some. <see cref="AnnotationFormats"/> has all there are.</summary>
public abstract class AnnotationFormat
{
    /// <summary>Its name on command lines: <c>coco</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it is a folder of files; otherwise it is a single file.</summary>
    public abstract bool IsFolder { get; }

    /// <summary>Whether a folder as well as a single file can be read, whichever is written.</summary>
    public virtual bool ReadsBoth => false;

    /// <summary>Reads all samples.</summary>
    /// <param name="files">Where the files are.</param>
    /// <param name="path">The file to begin with; of formats that are folders, empty for the whole tree.</param>
    /// <param name="options">What to do about bad records, and limits.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The samples.</returns>
    /// <exception cref="FormatProblemException">The file does not exist, or is unreadable as a whole.</exception>
    public abstract IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, CancellationToken cancel = default);

    /// <summary>Writes all samples.</summary>
    /// <param name="files">Where to put the files.</param>
    /// <param name="path">The file to write; of formats that are folders it is not used.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="options">Who is told of what the format cannot hold.</param>
    /// <param name="cancel">Ends the writing, in the middle of a file.</param>
    /// <returns>The number of samples written.</returns>
    public abstract Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default);

    private protected static async Task<Stream> Open(IFileTree files, string path, ReadOptions options, CancellationToken cancel) =>
        await files.OpenRead(path, cancel) ?? throw new FormatProblemException(options.Problem("there is no such file") with { File = path });
}
