namespace Assay.Client;

/// <summary>Body of UpdateSamples: PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record UpdateSamplesRequest
{
    /// <summary>Email. The member on whose behalf an owner or manager labels.</summary>
    public string? Email { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<SampleLabels>? Samples { get; init; }
}
