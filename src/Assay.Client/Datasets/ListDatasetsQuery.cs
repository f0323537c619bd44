namespace Assay.Client;

/// <summary>Query of ListDatasets: GET /v2/{project_id}/datasets.</summary>
public sealed record ListDatasetsQuery
{
    /// <summary>Check running task. Also report running (or initialising) tasks. Default false.</summary>
    public bool? CheckRunningTask { get; init; }

    /// <summary>Contain versions. Only datasets that have a version.</summary>
    public bool? ContainVersions { get; init; }

    /// <summary>Dataset type.</summary>
    public DatasetType? DatasetType { get; init; }

    /// <summary>File preview. True adds up to four preview files per dataset. Default false.</summary>
    public bool? FilePreview { get; init; }

    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Order. Values: asc (ascending); desc (descending). Default "desc".</summary>
    public string? Order { get; init; }

    /// <summary>Process parameter. How the images of previews are resized, as in lists of samples.</summary>
    public string? ProcessParameter { get; init; }

    /// <summary>Running task type. Which running tasks to look for. Values: 0 (auto labeling); 1 (pre-labeling); 2 (export); 3 (version switch); 4 (manifest export); 5 (manifest import); 6 (version publishing); 7 (auto grouping).</summary>
    public int? RunningTaskType { get; init; }

    /// <summary>Search content.</summary>
    public string? SearchContent { get; init; }

    /// <summary>Sort by. Values: create_time (creation time); dataset_name (dataset name). Default "create_time".</summary>
    public string? SortBy { get; init; }

    /// <summary>Support export. Only exportable types: image classification, detection, custom. Default false.</summary>
    public bool? SupportExport { get; init; }

    /// <summary>Train evaluate ratio. Min,max as text, e.g. 0.0,1.0; blank: no filter.</summary>
    public string? TrainEvaluateRatio { get; init; }

    /// <summary>Version format. Values: 0 (default); 1 (CarbonData, table datasets only); 2 (CSV).</summary>
    public int? VersionFormat { get; init; }

    /// <summary>With labels. Include labels in the answer. Default false.</summary>
    public bool? WithLabels { get; init; }

    /// <summary>Workspace id. "0" when no workspace was created. Default "0".</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Dataset version. Values: v1 (before label-task decoupling); v2 (after label-task decoupling); all (both kinds).</summary>
    public string? DatasetVersion { get; init; }
}
