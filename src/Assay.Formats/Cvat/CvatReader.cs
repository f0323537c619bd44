using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// Reads "CVAT for images 1.1" and "CVAT for video 1.1". Source: "CVAT XML format" of the CVAT documentation
/// (docs/formats/cvat.md).
/// </summary>
public static class CvatReader
{
    /// <summary>
    /// Reads images one by one. Of a video, whose file goes object by object, the frames come in order once all was read; up
    /// to <see cref="ReadOptions.MaxHeld"/> shapes are held for them. The stream is read synchronously.
    /// </summary>
    /// <param name="stream">The file; stays open. It is copied to a temporary file first unless it can be sought.</param>
    /// <param name="options">What to do about bad images and tracks, and limits; default: the first bad one throws.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The images.</returns>
    /// <exception cref="FormatProblemException">An image is bad and the options name nobody to tell, or the file is no such file.</exception>
    public static async IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        await using var copy = await TemporaryCopy.OfForward(stream, cancel);
        using var xml = new XmlPull(copy ?? stream, options, 0);
        var root = xml.Walk(x =>
        {
            x.Root("annotations");
            return x.Enter();
        });
        var (tracks, header) = (new CvatTracks(options), new CvatHeader());
        while (xml.Walk(x => x.Child(root)))
        {
            cancel.ThrowIfCancellationRequested();
            xml.NextRecord();
            if (xml.Name is not ("image" or "track"))
            {
                xml.Walk(x => header.Read(x));
                continue;
            }

            header.Tell(options);
            if (xml.Name == "track")
                xml.Walk(x => tracks.Read(x));
            else if (xml.Walk(x => CvatImage.Read(x, options)) is { } image)
                yield return image;
        }

        header.Tell(options);
        foreach (var frame in tracks.Frames(header))
            yield return frame;
    }
}
