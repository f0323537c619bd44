using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Export;

/// <summary>The contract's rules for an export. What passes is stored with its defaults filled in.</summary>
internal static class ExportRules
{
    public const int Labeled = 0;
    public const int Unlabeled = 1;
    public const int All = 2;
    public const int Searched = 3;
    public const int Tree = 1;
    public const int Tile = 2;
    public const string Coco = "COCO";
    public const string Folder = "DIR";
    public const string NewDataset = "NEW_DATASET";

    private const int MaxIds = 10_000;

    public static ExportTaskRequest Read(ExportTaskRequest body, DatasetEntity dataset)
    {
        var given = body.ExportParams ?? new();
        if (body.ExportType is < Labeled or > Searched)
            throw new Refusal(Errors.BadValue, "export_type", new Phrase("use a number from 0 to 3", "请使用 0 到 3 之间的数字"));
        if (given.Samples?.Count > MaxIds)
            throw new Refusal(Errors.BadExport, new Phrase($"export_params.samples names more than {MaxIds} samples", $"export_params.samples 超过 {MaxIds} 个样本"));
        if (body.VersionId is not null && given.SearchConditions is { Count: > 0 })
            throw new Refusal(Errors.BadExport, new Phrase("search conditions are for the dataset as it is, not for a version", "搜索条件仅用于数据集当前状态，不能用于版本"));
        VersionRules.Format(body.VersionFormat, dataset.Type);
        var ratio = string.IsNullOrWhiteSpace(given.TrainSampleRatio) ? VersionRules.WholeTraining : given.TrainSampleRatio;
        VersionRules.Share(ratio, "export_params.train_sample_ratio");
        var path = Path(body.Path, dataset);
        return new()
        {
            Path = path,
            ExportType = body.ExportType ?? (given.SearchConditions is { Count: > 0 } ? Searched : All),
            ExportFormat = Format(body.ExportFormat, dataset.Type),
            AnnotationFormat = AnnotationFormat(body.AnnotationFormat, dataset.Type),
            SourceTypeHeader = Rule.OneOf(body.SourceTypeHeader, "source_type_header", "obs://", "s3://") ?? "obs://",
            VersionFormat = body.VersionFormat,
            VersionId = body.VersionId,
            WithColumnHeader = body.WithColumnHeader,
            ExportParams = Destination(given, dataset, path) with
            {
                SampleState = SampleState.Parse(Given(given.SampleState) ?? Given(body.SampleState)),
                Samples = given.Samples,
                SearchConditions = given.SearchConditions,
                ClearHardProperty = given.ClearHardProperty ?? true,
                RatioSampleUsage = given.RatioSampleUsage ?? false,
                TrainSampleRatio = ratio,
            },
        };
    }

    public static bool HasShapes(DatasetType type) => type is DatasetType.ObjectDetection or DatasetType.ImageSegmentation;

    public static bool HasClasses(DatasetType type) => type is DatasetType.ImageClassification or DatasetType.SoundClassification;

    public static bool HasFiles(DatasetType type) => !type.IsText() && type != DatasetType.Table;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>What is written there must not become samples or results of this dataset.</summary>
    private static string Path(string? text, DatasetEntity dataset)
    {
        var path = ObjectPath.ParseFolder(Rule.Required(text, "path")).ToString();
        if (dataset.Sources().Any(s => s.DataPath is { } data && path.StartsWith(data, StringComparison.Ordinal)))
            throw new Refusal(Errors.BadExportPath, new Phrase("it is in the dataset's data source, where the files would become samples", "该路径位于数据源内，导出的文件会成为样本"));
        return path.StartsWith(dataset.InnerPath(), StringComparison.Ordinal) ? throw new Refusal(Errors.BadExportPath, new Phrase("it is the dataset's own folder", "该路径是数据集自身的目录")) : path;
    }

    private static int Format(int? format, DatasetType type) => format switch
    {
        null => HasClasses(type) ? Tree : Tile,
        Tree when !HasClasses(type) => throw new Refusal(Errors.BadExport, new Phrase("one folder per label is for datasets whose files have classes; use export_format 2", "按标签分目录仅适用于分类数据集，请使用 export_format 2")),
        Tree or Tile => format.Value,
        _ => throw new Refusal(Errors.BadValue, "export_format", new Phrase("use 1 or 2", "请使用 1 或 2")),
    };

    private static string? AnnotationFormat(string? text, DatasetType type)
    {
        var format = Rule.OneOf(text, "annotation_format", "VOC", Coco);
        return format is not null && !HasShapes(type) ? throw new Refusal(Errors.BadExport, new Phrase($"{format} is for shapes in images", $"{format} 仅适用于图像标注框")) : format;
    }

    private static ExportParams Destination(ExportParams given, DatasetEntity dataset, string path)
    {
        if ((Rule.OneOf(given.ExportDest, "export_params.export_dest", Folder, NewDataset) ?? Folder) == Folder)
            return new() { ExportDest = Folder };
        if (!HasFiles(dataset.Type))
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("its samples are no files of their own; export to a folder and import the manifest", "样本不是独立文件，请导出到目录后导入 manifest"));
        VersionRules.Format(given.ExportDatasetVersionFormat, dataset.Type);
        return new()
        {
            ExportDest = NewDataset,
            ExportNewDatasetName = Rule.Name(given.ExportNewDatasetName, "export_params.export_new_dataset_name", 100),
            ExportNewDatasetWorkPath = DatasetRules.WorkPath(given.ExportNewDatasetWorkPath, [new() { DataPath = path }]),
            ExportDatasetVersionName = Given(given.ExportDatasetVersionName) is { } name ? Rule.Name(name, "export_params.export_dataset_version_name", 32) : null,
            ExportDatasetVersionFormat = given.ExportDatasetVersionFormat,
        };
    }
}
