namespace Assay.Client;

/// <summary>Body of CreateLabels: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
public sealed record CreateLabelsRequest
{
    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }
}
