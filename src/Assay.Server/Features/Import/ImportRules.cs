using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>An import as it is carried out: every default filled in. Stored as the job's arguments.</summary>
internal sealed record ImportRequest
{
    public required string ImportPath { get; init; }

    /// <summary>Whether the path names a file, a manifest or one in <see cref="AnnotationFormat"/>; otherwise it is a folder.</summary>
    public required bool IsManifest { get; init; }

    /// <summary>One of <see cref="ImportFormats"/>; null for manifests and for layouts that are found by themselves.</summary>
    public string? AnnotationFormat { get; init; }

    /// <summary>The folder of the files that annotation files name, if the request says it.</summary>
    public string? DataPath { get; init; }

    /// <summary>The folder that files are copied into, if the request wants it; otherwise they stay where they are.</summary>
    public string? CopyTo { get; init; }
    public bool WithSamples { get; init; }
    public bool WithAnnotations { get; init; }
    public bool Final { get; init; }
    public bool DifficultOnly { get; init; }
    public IReadOnlyList<Label> Included { get; init; } = [];
    public IReadOnlyList<Label> Excluded { get; init; } = [];
    public LabelFormat? LabelFormat { get; init; }
    public bool WithColumnHeader { get; init; }
    public IReadOnlyList<SchemaMap>? SchemaMaps { get; init; }

    /// <summary>Whether labels decide which samples are imported.</summary>
    public bool Selects => DifficultOnly || Included.Count > 0 || Excluded.Count > 0;
}

/// <summary>The contract's rules for an import.</summary>
internal static class ImportRules
{
    private static readonly string[] Archives = [".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst"];

    public static ImportRequest Read(ImportTaskRequest body, DatasetEntity dataset)
    {
        if (Rule.OneOf(body.ImportOrigin, "import_origin", "obs", "dws", "dli", "rds", "mrs", "inference") is not (null or "obs") || body.DataSource?.DataType is not (null or 0))
            throw new Refusal(Errors.BadValue, "import_origin", new Phrase("only obs, the object store, can be read here", "此处只能读取对象存储（obs）"));
        var format = ImportFormats.Read(body.AnnotationFormat, dataset.Type);
        var isManifest = IsManifest(body, format);
        var path = Path(body, isManifest);
        if (body.FinalAnnotation == false && dataset.Type is not (DatasetType.ImageClassification or DatasetType.ObjectDetection))
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("labels to be confirmed", "待确认的标注"));
        if (body.LabelFormat is not null && !dataset.Type.IsText())
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("label_format", "label_format"));
        if (body is { ImportSamples: false, ImportAnnotations: false })
            throw new Refusal(Errors.BadValue, "import_samples", new Phrase("with import_annotations false as well there is nothing to import", "import_annotations 也为 false 时没有可导入的内容"));
        return new()
        {
            ImportPath = path,
            IsManifest = isManifest,
            AnnotationFormat = format,
            DataPath = format is null || string.IsNullOrEmpty(body.DataSource?.DataPath) ? null : ObjectPath.ParseFolder(body.DataSource.DataPath).ToString(),
            CopyTo = CopyTo(body.ImportFolder, dataset, isManifest ? null : path),
            WithSamples = body.ImportSamples ?? true,
            WithAnnotations = body.ImportAnnotations ?? true,
            Final = body.FinalAnnotation ?? true,
            DifficultOnly = body.DifficultOnly ?? false,
            Included = [.. body.IncludedLabels ?? [], .. body.IncludedTags ?? []],
            Excluded = body.ExcludedLabels ?? [],
            LabelFormat = body.LabelFormat is null ? null : DatasetRules.LabelFormat(body.LabelFormat),
            WithColumnHeader = body.WithColumnHeader ?? body.DataSource?.WithColumnHeader ?? false,
            SchemaMaps = dataset.Type == DatasetType.Table ? DatasetRules.SchemaMaps(body.DataSource?.SchemaMaps, "data_source.schema_maps") : null,
        };
    }

    /// <summary>A folder below the dataset's data. A folder that is listed must not grow by what is found in it.</summary>
    private static string? CopyTo(string? name, DatasetEntity dataset, string? listed)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (dataset.Type == DatasetType.Table)
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("import_folder", "import_folder"));
        var folder = ObjectPath.ParseFolder(dataset.UploadFolder().Child(Rule.Text(name, "import_folder", 256)!.Trim('/')).ToString()).ToString();
        return listed is null || folder == listed || !folder.StartsWith(listed, StringComparison.Ordinal)
            ? folder
            : throw new Refusal(Errors.BadValue, "import_folder", new Phrase($"{folder} is inside of the folder that is imported", $"{folder} 位于要导入的目录之内"));
    }

    private static bool IsManifest(ImportTaskRequest body, string? format)
    {
        var ending = format is null ? ".manifest" : ImportFormats.Extension(format);
        var type = body.ImportType switch { "0" => "dir", "1" => "manifest", var text => text };
        return Rule.OneOf(type, "import_type", "dir", "manifest") switch
        {
            "manifest" when ending is null => throw new Refusal(Errors.BadValue, "import_type", new Phrase($"{format} is a folder; use dir", $"{format} 是目录，请使用 dir")),
            "manifest" => true,
            "dir" => false,
            _ => ending is not null && body.ImportPath?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true,
        };
    }

    private static string Path(ImportTaskRequest body, bool isManifest)
    {
        var text = Rule.Required(body.ImportPath, "import_path");
        if (Archives.Any(a => text.EndsWith(a, StringComparison.OrdinalIgnoreCase)))
            throw new Refusal(Errors.BadValue, "import_path", new Phrase("archives are not read; unpack it into a folder first", "不支持压缩包，请先解压到目录"));
        if (!isManifest)
            return ObjectPath.ParseFolder(text).ToString();
        var path = ObjectPath.Parse(text);
        return path.IsFolder ? throw new Refusal(Errors.BadValue, "import_path", new Phrase("name the manifest file itself", "请指定 manifest 文件本身")) : path.ToString();
    }
}
