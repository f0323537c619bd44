using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;

namespace Assay.Server.Features.Import;

/// <summary>The annotation formats that imports read beside the manifest and the layouts that are found by themselves.</summary>
internal static class ImportFormats
{
    public const string Coco = "COCO";
    public const string Cvat = "CVAT";
    public const string LabelStudio = "LABEL-STUDIO";
    public const string Yolo = "YOLO";

    public delegate IAsyncEnumerable<AnnotatedSample> Reader(Stream stream, ReadOptions options, CancellationToken cancel);

    /// <summary>The format that a request names; null if it names none.</summary>
    public static string? Read(string? text, DatasetType dataset)
    {
        var format = Rule.OneOf(text, "annotation_format", Coco, Cvat, LabelStudio, Yolo);
        var fits = format switch
        {
            Coco or Cvat => dataset.IsImage(),
            Yolo => dataset is DatasetType.ObjectDetection or DatasetType.ImageSegmentation,
            LabelStudio => dataset is not (DatasetType.Table or DatasetType.Custom or DatasetType.Video),
            _ => true,
        };
        return fits ? format : throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset, new Phrase($"annotation_format {format}", $"annotation_format {format}"));
    }

    /// <summary>What files of the format end in; null for YOLO, which is a folder.</summary>
    public static string? Extension(string format) => format switch
    {
        Coco or LabelStudio => ".json",
        Cvat => ".xml",
        _ => null,
    };

    public static Reader Of(string format) => format switch
    {
        Coco => CocoReader.Read,
        Cvat => CvatReader.Read,
        _ => LabelStudioReader.Read,
    };
}
