namespace Assay.Formats;

/// <summary>
/// Reads PASCAL VOC annotation files with the shapes and members that the data-management API adds to them. Sources: the
/// development kit of the PASCAL VOC challenge, and "Specifications for Importing a Manifest File" of the ModelArts user
/// guide, tables 4, 5, 8 and 9 (docs/formats/voc.md).
/// </summary>
public static class VocReader
{
    /// <summary>Reads a file: one image and the objects in it.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="type">What the objects are; null: regions if they have a mask colour, otherwise shapes.</param>
    /// <param name="options">Name of the file and limits. A file is one record, so what is wrong with it always throws.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The image; its source is the <c>filename</c>.</returns>
    /// <exception cref="FormatProblemException">The file is no such file; tells line, column and element.</exception>
    public static async Task<AnnotatedSample> Read(Stream stream, AnnotationType? type = null, ReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        using var bytes = await WholeFile.Read(stream, options, cancel);
        return Read(bytes.Stream, type, options);
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="type">What the objects are; null: regions if they have a mask colour, otherwise shapes.</param>
    /// <param name="options">Name of the file and limits.</param>
    /// <returns>The image; its source is the <c>filename</c>.</returns>
    /// <exception cref="FormatProblemException">The file is no such file; tells line, column and element.</exception>
    public static AnnotatedSample Read(MemoryStream stream, AnnotationType? type, ReadOptions? options = null)
    {
        options ??= new();
        using var xml = new XmlPull(stream, options, options.MaxRecordBytes);
        return xml.Walk(x => VocFile.Read(x, type));
    }
}
