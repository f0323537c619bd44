namespace Assay.Client;

/// <summary>Body of UpdateSamples: PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record UpdateSamplesRequest
{
    /// <summary>Email. The member on whose behalf an owner or manager labels.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the labels are final; false for those of a model, which wait for a person to confirm them and reach the tasks that synchronize auto labels. Default true. Extension.</summary>
    public bool? FinalAnnotation { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<SampleLabels>? Samples { get; init; }
}
