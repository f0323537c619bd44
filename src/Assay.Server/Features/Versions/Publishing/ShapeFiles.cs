using Assay.Formats;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Storage;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Writes the shapes of images into PASCAL VOC files, one an image, and has the manifest name them.</summary>
internal sealed class ShapeFiles(IObjectStore store, ObjectPath folder)
{
    private const string Format = "PASCAL VOC";

    /// <summary>Replaces the annotations of those samples that have shapes.</summary>
    public async Task Run(IReadOnlyList<SnapshotRow> rows, AnnotatedSample[] samples, CancellationToken cancel)
    {
        var files = new List<(ObjectPath, ReadOnlyMemory<byte>)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (samples[i].Annotations is not { Count: > 0 } annotations)
                continue;
            var path = folder.Child(rows[i].SampleId + ".xml");
            using var xml = new MemoryStream();
            await VocWriter.Write(xml, samples[i] with { Source = rows[i].Name }, cancel: cancel);
            files.Add((path, xml.ToArray()));
            samples[i] = samples[i] with
            {
                Annotations =
                [
                    new()
                    {
                        Type = annotations[0].Type,
                        AnnotatedBy = annotations[0].AnnotatedBy,
                        CreationTime = annotations[0].CreationTime,
                        File = new("s3:/" + path, Format),
                    },
                ],
            };
        }

        // What an interrupted run has written is the same, since it came from the same snapshot.
        if (files.Count > 0)
            await store.PutNew(files, cancel);
    }
}
