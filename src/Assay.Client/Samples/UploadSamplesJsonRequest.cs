namespace Assay.Client;

/// <summary>Body of UploadSamplesJson: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record UploadSamplesJsonRequest
{
    /// <summary>Final annotation. False puts labels into to-be-confirmed; image classification and detection only. Default true.</summary>
    public bool? FinalAnnotation { get; init; }

    /// <summary>Label format. Text datasets only.</summary>
    public LabelFormat? LabelFormat { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<Sample>? Samples { get; init; }
}
