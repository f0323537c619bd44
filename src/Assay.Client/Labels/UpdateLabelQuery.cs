namespace Assay.Client;

/// <summary>Query of UpdateLabel: PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/{label_name}.</summary>
public sealed record UpdateLabelQuery
{
    /// <summary>Label type.</summary>
    public LabelType? LabelType { get; init; }
}
