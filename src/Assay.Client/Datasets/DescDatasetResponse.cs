using System.Text.Json;

namespace Assay.Client;

/// <summary>Answer of DescDataset: GET /v2/{project_id}/datasets/{dataset_id}.</summary>
public sealed record DescDatasetResponse
{
    /// <summary>Annotated sample count.</summary>
    public int? AnnotatedSampleCount { get; init; }

    /// <summary>Annotated sub sample count.</summary>
    public int? AnnotatedSubSampleCount { get; init; }

    /// <summary>Content labeling. Speech-paragraph datasets; on by default. Default true.</summary>
    public bool? ContentLabeling { get; init; }

    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Current version id.</summary>
    public string? CurrentVersionId { get; init; }

    /// <summary>Current version name. Length 1–32. Pattern ^[A-Za-z0-9_-]{1,32}$.</summary>
    public string? CurrentVersionName { get; init; }

    /// <summary>Data format.</summary>
    public string? DataFormat { get; init; }

    /// <summary>Data sources.</summary>
    public IReadOnlyList<DataSource>? DataSources { get; init; }

    /// <summary>Data statistics.</summary>
    public IReadOnlyDictionary<string, JsonElement>? DataStatistics { get; init; }

    /// <summary>Data update time, milliseconds since 1970 UTC.</summary>
    public long? DataUpdateTime { get; init; }

    /// <summary>An addition of Assay: why the dataset is abnormal, or what was left out when its data source was read last, a line each with its place. Absent when all is well.</summary>
    public string? Problems { get; init; }

    /// <summary>Dataset format. Values: 0 (file); 1 (table).</summary>
    public int? DatasetFormat { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Dataset name.</summary>
    public string? DatasetName { get; init; }

    /// <summary>Dataset tags.</summary>
    public IReadOnlyList<string>? DatasetTags { get; init; }

    /// <summary>Dataset type.</summary>
    public DatasetType? DatasetType { get; init; }

    /// <summary>Dataset version count.</summary>
    public int? DatasetVersionCount { get; init; }

    /// <summary>Deleted sample count.</summary>
    public int? DeletedSampleCount { get; init; }

    /// <summary>Deletion stats.</summary>
    public IReadOnlyDictionary<string, int>? DeletionStats { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Enterprise project id.</summary>
    public string? EnterpriseProjectId { get; init; }

    /// <summary>Exist running task.</summary>
    public bool? ExistRunningTask { get; init; }

    /// <summary>Exist workforce task.</summary>
    public bool? ExistWorkforceTask { get; init; }

    /// <summary>Feature supports. Only "0" today: OBS file size limited.</summary>
    public IReadOnlyList<string>? FeatureSupports { get; init; }

    /// <summary>Import data.</summary>
    public bool? ImportData { get; init; }

    /// <summary>Import task id.</summary>
    public string? ImportTaskId { get; init; }

    /// <summary>Inner annotation path.</summary>
    public string? InnerAnnotationPath { get; init; }

    /// <summary>Inner data path.</summary>
    public string? InnerDataPath { get; init; }

    /// <summary>Inner log path.</summary>
    public string? InnerLogPath { get; init; }

    /// <summary>Inner task path.</summary>
    public string? InnerTaskPath { get; init; }

    /// <summary>Inner temp path.</summary>
    public string? InnerTempPath { get; init; }

    /// <summary>Inner work path.</summary>
    public string? InnerWorkPath { get; init; }

    /// <summary>Label task count.</summary>
    public int? LabelTaskCount { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }

    /// <summary>Loading sample count.</summary>
    public int? LoadingSampleCount { get; init; }

    /// <summary>Managed. Hosted dataset.</summary>
    public bool? Managed { get; init; }

    /// <summary>Next version num. Number of next versions.</summary>
    public int? NextVersionNum { get; init; }

    /// <summary>Running tasks id.</summary>
    public IReadOnlyList<string>? RunningTasksId { get; init; }

    /// <summary>Schema.</summary>
    public IReadOnlyList<Field>? Schema { get; init; }

    /// <summary>Status.</summary>
    public DatasetStatus? Status { get; init; }

    /// <summary>Third path.</summary>
    public string? ThirdPath { get; init; }

    /// <summary>Total sample count.</summary>
    public int? TotalSampleCount { get; init; }

    /// <summary>Total sub sample count.</summary>
    public int? TotalSubSampleCount { get; init; }

    /// <summary>Unconfirmed sample count.</summary>
    public int? UnconfirmedSampleCount { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Versions.</summary>
    public IReadOnlyList<DatasetVersion>? Versions { get; init; }

    /// <summary>Work path.</summary>
    public string? WorkPath { get; init; }

    /// <summary>Work path type. 0: OBS bucket; no other code listed. Default 0.</summary>
    public int? WorkPathType { get; init; }

    /// <summary>Workforce descriptor.</summary>
    public WorkforceDescriptor? WorkforceDescriptor { get; init; }

    /// <summary>Workforce task count.</summary>
    public int? WorkforceTaskCount { get; init; }

    /// <summary>Workspace id. "0" when no workspace was created. Default "0".</summary>
    public string? WorkspaceId { get; init; }
}
