namespace Assay.Client;

/// <summary>Body of UpdateLabels: PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
public sealed record UpdateLabelsRequest
{
    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }
}
