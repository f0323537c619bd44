namespace Assay.Client;

/// <summary>Body of SetGoldSamples: PUT /assay/v1/{project_id}/datasets/{dataset_id}/gold-samples.</summary>
public sealed record SetGoldSamplesRequest
{
    /// <summary>The samples, at most 1000. With labels these become the sample's labels in the dataset; without, it has to be labeled already.</summary>
    public IReadOnlyList<KnownSample>? Samples { get; init; }
}

/// <summary>A sample and its right labels.</summary>
public sealed record KnownSample
{
    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>Its right labels; absent, those that the dataset has for it.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }
}
