namespace Assay.Formats;

/// <summary>The formats that this library reads and writes.</summary>
public static class AnnotationFormats
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<AnnotationFormat> All { get; } =
    [
        new FileFormat("manifest", "manifest of the data-management API, JSON lines", ManifestReader.Read, (stream, samples, _, cancel) => ManifestWriter.Write(stream, samples, cancel)),
        new VocFormat(),
        new FileFormat("coco", "COCO instances, in one JSON file", CocoReader.Read, CocoWriter.Write),
        new YoloFormat(),
        new FileFormat("label-studio", "tasks of Label Studio, in one JSON file", LabelStudioReader.Read, LabelStudioWriter.Write),
        new FileFormat("cvat", "CVAT for images or for videos, in one XML file", CvatReader.Read, CvatWriter.Write),
        new ImageFoldersFormat(),
        new ImageLabelsFormat(),
        new TextLabelsFormat(),
        new TextResultsFormat(),
        new CsvFormat(),
        new TableFormat(),
    ];

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The format; null if there is none.</returns>
    public static AnnotationFormat? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
