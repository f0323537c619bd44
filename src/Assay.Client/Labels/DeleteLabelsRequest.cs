namespace Assay.Client;

/// <summary>Body of DeleteLabels: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/delete.</summary>
public sealed record DeleteLabelsRequest
{
    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }
}
