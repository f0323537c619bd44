namespace Assay.Client;

/// <summary>Answer of ListLabels: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
public sealed record ListLabelsResponse
{
    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }

    /// <summary>Total number.</summary>
    public int? TotalNumber { get; init; }
}
