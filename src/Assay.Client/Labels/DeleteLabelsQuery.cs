namespace Assay.Client;

/// <summary>Query of DeleteLabels: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/delete.</summary>
public sealed record DeleteLabelsQuery
{
    /// <summary>Delete policy. Label only when absent.</summary>
    public LabelDeletePolicy? DeletePolicy { get; init; }
}
