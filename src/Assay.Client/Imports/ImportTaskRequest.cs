using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Body of ImportTask: POST /v2/{project_id}/datasets/{dataset_id}/import-tasks.</summary>
public sealed record ImportTaskRequest
{
    /// <summary>Annotation format, beside the reference's: files of other programs. A manifest or what is found by itself when absent. Values: COCO (.json files); CVAT (.xml files); LABEL-STUDIO (.json files); YOLO (a folder).</summary>
    public string? AnnotationFormat { get; init; }

    /// <summary>Data source. Its columns, and with annotation_format the folder of the files that are labeled (data_path); the path of what is imported is import_path.</summary>
    public DataSource? DataSource { get; init; }

    /// <summary>Difficult only. Only hard examples are imported. Default false.</summary>
    public bool? DifficultOnly { get; init; }

    /// <summary>Excluded labels. Samples with one of these labels are passed over.</summary>
    [JsonConverter(typeof(LabelNamesConverter))]
    public IReadOnlyList<Label>? ExcludedLabels { get; init; }

    /// <summary>Final annotation. False puts labels into to-be-confirmed; image classification and detection only. Default true.</summary>
    public bool? FinalAnnotation { get; init; }

    /// <summary>Import annotations. False imports samples without their labels. Default true.</summary>
    public bool? ImportAnnotations { get; init; }

    /// <summary>Import folder. Folder below the dataset's data source that files are copied into; absent, they stay where they are. The same folder again imports nothing twice. Not for tables. Length 0–256.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>Import origin. Values: obs (a folder or file of the object store). Default "obs".</summary>
    public string? ImportOrigin { get; init; }

    /// <summary>Import path. A folder, or a manifest or another file in annotation_format.</summary>
    public string? ImportPath { get; init; }

    /// <summary>Import samples. False only gives labels to samples that are there, in place of those they have. Default true.</summary>
    public bool? ImportSamples { get; init; }

    /// <summary>
    /// Import type. Values: dir (a folder); manifest (a manifest file). Told from the path when absent. The numbers that answers
    /// have, 0 and 1, mean the same.
    /// </summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? ImportType { get; init; }

    /// <summary>Included labels. Only samples with one of these labels are imported.</summary>
    [JsonConverter(typeof(LabelNamesConverter))]
    public IReadOnlyList<Label>? IncludedLabels { get; init; }

    /// <summary>Included tags. Older spelling of included_labels.</summary>
    [JsonConverter(typeof(LabelNamesConverter))]
    public IReadOnlyList<Label>? IncludedTags { get; init; }

    /// <summary>Label format. Text datasets only; the dataset's own when absent.</summary>
    public LabelFormat? LabelFormat { get; init; }

    /// <summary>With column header. The first row holds column names; table datasets only. Default false.</summary>
    public bool? WithColumnHeader { get; init; }
}
