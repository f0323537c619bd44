using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>
/// Reads COCO files: object instances as boxes, polygons and run-length masks, packed or not; results with scores, and
/// attributes as CVAT writes them. Source: "Data format" of the COCO site, object detection (docs/formats/coco.md).
/// </summary>
public static class CocoReader
{
    /// <summary>
    /// Reads the images in the file's order, each with its annotations, wherever in the file they stand. The file is gone
    /// through once; its records wait in temporary files if they are many, so that memory holds little more than the ids of
    /// the images.
    /// </summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="options">What to do about bad records, and limits; default: the first bad record throws.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The images.</returns>
    /// <exception cref="FormatProblemException">A record is bad and the options name nobody to tell, or the file is no such file.</exception>
    public static async IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        using var records = new CocoRecords(options);
        await records.Collect(stream, cancel);
        options.OnHeader?.Invoke(records.Header);
        var parser = new CocoParser(options, records.CategoryNames);
        using var groups = new CocoGroups(records, options);
        var buffer = new byte[64 * 1024];
        records.Images.Rewind();
        for (var ordinal = 0; records.Images.TryRead(ref buffer, out var length, out var line, out var column); ordinal++)
        {
            cancel.ThrowIfCancellationRequested();
            var annotations = groups.Of(ordinal, parser);
            if (parser.Image(buffer.AsSpan(0, length), line, column) is { } image)
                yield return image with { Annotations = annotations };
        }
    }
}
