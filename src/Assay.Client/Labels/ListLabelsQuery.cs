namespace Assay.Client;

/// <summary>Query of ListLabels: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
public sealed record ListLabelsQuery
{
    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }

    /// <summary>Offset. Called start page; whether page or record index is not stated. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Limit. Page size. Range 1–100000. Default 100000.</summary>
    public int? Limit { get; init; }
}
