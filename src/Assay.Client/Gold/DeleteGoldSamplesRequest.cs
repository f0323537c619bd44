namespace Assay.Client;

/// <summary>Body of DeleteGoldSamples: POST /assay/v1/{project_id}/datasets/{dataset_id}/gold-samples/delete.</summary>
public sealed record DeleteGoldSamplesRequest
{
    /// <summary>Ids of the samples that are to be gold no longer, at most 1000.</summary>
    public IReadOnlyList<string>? Samples { get; init; }
}
