namespace Assay.Client;

/// <summary>Query of ListLabels: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
public sealed record ListLabelsQuery
{
    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Size of a page. Range 1–100000. Default 100000.</summary>
    public int? Limit { get; init; }
}
