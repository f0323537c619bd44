using System.Text.Json;

namespace Assay.Client;

/// <summary>Schema DatasetVersion of the data-management API.</summary>
public sealed record DatasetVersion
{
    /// <summary>Add sample count.</summary>
    public int? AddSampleCount { get; init; }

    /// <summary>Analysis cache path.</summary>
    public string? AnalysisCachePath { get; init; }

    /// <summary>Analysis status. Values: 0 (initialised); 1 (running); 2 (finished); 3 (failed).</summary>
    public int? AnalysisStatus { get; init; }

    /// <summary>Analysis task id.</summary>
    public string? AnalysisTaskId { get; init; }

    /// <summary>Annotated sample count.</summary>
    public int? AnnotatedSampleCount { get; init; }

    /// <summary>Annotated sub sample count.</summary>
    public int? AnnotatedSubSampleCount { get; init; }

    /// <summary>Clear hard property. Drop hard-example attributes. Default true.</summary>
    public bool? ClearHardProperty { get; init; }

    /// <summary>Code. Code of the rotate/crop preprocessing task.</summary>
    public string? Code { get; init; }

    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Crop. Only for object detection with rectangles. Default false.</summary>
    public bool? Crop { get; init; }

    /// <summary>Crop path.</summary>
    public string? CropPath { get; init; }

    /// <summary>Crop rotate cache path.</summary>
    public string? CropRotateCachePath { get; init; }

    /// <summary>Data analysis. Feature analysis result.</summary>
    public IReadOnlyDictionary<string, JsonElement>? DataAnalysis { get; init; }

    /// <summary>Data path.</summary>
    public string? DataPath { get; init; }

    /// <summary>Data statistics.</summary>
    public IReadOnlyDictionary<string, JsonElement>? DataStatistics { get; init; }

    /// <summary>Data validate. Validated before publishing.</summary>
    public bool? DataValidate { get; init; }

    /// <summary>Deleted sample count.</summary>
    public int? DeletedSampleCount { get; init; }

    /// <summary>Deletion stats.</summary>
    public IReadOnlyDictionary<string, int>? DeletionStats { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Export images. Copy images into the version output on publishing. Default false.</summary>
    public bool? ExportImages { get; init; }

    /// <summary>Extract serial number. Parse subsample number; healthcare datasets. Default false.</summary>
    public bool? ExtractSerialNumber { get; init; }

    /// <summary>Include dataset data. Source data included on publishing.</summary>
    public bool? IncludeDatasetData { get; init; }

    /// <summary>Is current.</summary>
    public bool? IsCurrent { get; init; }

    /// <summary>Label stats.</summary>
    public IReadOnlyList<LabelStats>? LabelStats { get; init; }

    /// <summary>Label type. Values: multi (has multi-label samples); single (every sample single-label).</summary>
    public string? LabelType { get; init; }

    /// <summary>Manifest cache input path.</summary>
    public string? ManifestCacheInputPath { get; init; }

    /// <summary>Manifest path.</summary>
    public string? ManifestPath { get; init; }

    /// <summary>Message.</summary>
    public string? Message { get; init; }

    /// <summary>Modified sample count.</summary>
    public int? ModifiedSampleCount { get; init; }

    /// <summary>Previous annotated sample count.</summary>
    public int? PreviousAnnotatedSampleCount { get; init; }

    /// <summary>Previous total sample count.</summary>
    public int? PreviousTotalSampleCount { get; init; }

    /// <summary>Previous version id.</summary>
    public string? PreviousVersionId { get; init; }

    /// <summary>Processor task id.</summary>
    public string? ProcessorTaskId { get; init; }

    /// <summary>Processor task status. Values: 0 (initialised); 1 (running); 2 (finished); 3 (failed); 4 (stopped); 5 (timed out); 6 (delete failed); 7 (stop failed).</summary>
    public int? ProcessorTaskStatus { get; init; }

    /// <summary>Remove sample usage. Clear existing usage info on publishing. Default true.</summary>
    public bool? RemoveSampleUsage { get; init; }

    /// <summary>Rotate. Default false.</summary>
    public bool? Rotate { get; init; }

    /// <summary>Rotate path.</summary>
    public string? RotatePath { get; init; }

    /// <summary>Sample state. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleState { get; init; }

    /// <summary>Start processor task. Start an analysis task on publishing. Default false.</summary>
    public bool? StartProcessorTask { get; init; }

    /// <summary>Status. Values: 0 (creating); 1 (running (normal)); 2 (deleting); 3 (deleted); 4 (error).</summary>
    public int? Status { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Task type. Labeling type; same codes as dataset_type.</summary>
    public DatasetType? TaskType { get; init; }

    /// <summary>Total sample count.</summary>
    public int? TotalSampleCount { get; init; }

    /// <summary>Total sub sample count.</summary>
    public int? TotalSubSampleCount { get; init; }

    /// <summary>Train evaluate sample ratio. Training share; 1.00 puts everything into training. Default "1.00".</summary>
    public string? TrainEvaluateSampleRatio { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Version format. Values: Default (default); CarbonData (CarbonData, table datasets only); CSV (CSV).</summary>
    public string? VersionFormat { get; init; }

    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }

    /// <summary>Version name.</summary>
    public string? VersionName { get; init; }

    /// <summary>With column header. Released CSV starts with column names; table datasets only.</summary>
    public bool? WithColumnHeader { get; init; }
}
