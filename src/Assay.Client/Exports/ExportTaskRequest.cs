namespace Assay.Client;

/// <summary>Body of ExportTask: POST /v2/{project_id}/datasets/{dataset_id}/export-tasks.</summary>
public sealed record ExportTaskRequest
{
    /// <summary>Annotation format of shapes in images. Values: VOC (Pascal VOC, a file beside each image); COCO (COCO, instances.json). Default VOC.</summary>
    public string? AnnotationFormat { get; init; }

    /// <summary>Export format. Values: 1 (tree: one folder per label); 2 (flat: file plus label .txt).</summary>
    public int? ExportFormat { get; init; }

    /// <summary>Export params.</summary>
    public ExportParams? ExportParams { get; init; }

    /// <summary>Export type. Values: 0 (labeled samples); 1 (unlabeled samples); 2 (all samples); 3 (samples matching search conditions).</summary>
    public int? ExportType { get; init; }

    /// <summary>Path. Folder that the files are written to; for a new dataset its data source.</summary>
    public string? Path { get; init; }

    /// <summary>Sample state; also exists inside export_params.</summary>
    public string? SampleState { get; init; }

    /// <summary>Source type header. Prefix of paths in exported label files; training needs s3://. Default obs://.</summary>
    public string? SourceTypeHeader { get; init; }

    /// <summary>Status. Not read.</summary>
    public int? Status { get; init; }

    /// <summary>Task id. Not read.</summary>
    public string? TaskId { get; init; }

    /// <summary>Version format. Values: Default (default); CarbonData (CarbonData, table datasets only); CSV (CSV).</summary>
    public string? VersionFormat { get; init; }

    /// <summary>Version id. Exports the samples as they are in this version.</summary>
    public string? VersionId { get; init; }

    /// <summary>With column header. Write the column names first in the CSV; table datasets only. Default true.</summary>
    public bool? WithColumnHeader { get; init; }
}
