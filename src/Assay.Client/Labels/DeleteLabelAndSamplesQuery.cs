namespace Assay.Client;

/// <summary>Query of DeleteLabelAndSamples: DELETE /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/{label_name}.</summary>
public sealed record DeleteLabelAndSamplesQuery
{
    /// <summary>Delete source. Also delete the source files. Default false.</summary>
    public bool? DeleteSource { get; init; }

    /// <summary>Label type.</summary>
    public LabelType? LabelType { get; init; }
}
