using System.Text;
using Assay.Client;
using Assay.Formats;

namespace Assay.Server.Features.Export;

/// <summary>The files with labels that lie beside a sample's file: names of classes in a <c>.txt</c>, shapes in a PASCAL VOC <c>.xml</c>.</summary>
internal sealed class LabelFiles(DatasetType type, ExportTaskRequest request)
{
    private readonly bool _names = ExportRules.HasClasses(type) && request.ExportFormat == ExportRules.Tile;
    private readonly bool _shapes = ExportRules.HasShapes(type) && request.AnnotationFormat != ExportRules.Coco;

    public async Task<IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)>> Of(string place, AnnotatedSample sample, CancellationToken cancel)
    {
        if (sample.Annotations is not { Count: > 0 } labels)
            return [];
        var stem = place[..(place.LastIndexOf('.') is var dot && dot > place.LastIndexOf('/') ? dot : place.Length)];
        if (_names)
            return [(stem + ".txt", Encoding.UTF8.GetBytes(string.Concat(labels.Select(l => l.Name + "\n"))))];
        if (!_shapes)
            return [];
        using var xml = new MemoryStream();
        await VocWriter.Write(xml, sample with { Source = place[(place.LastIndexOf('/') + 1)..] }, cancel: cancel);
        return [(stem + ".xml", xml.ToArray())];
    }
}
