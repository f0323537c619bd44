namespace Assay.Client;

/// <summary>Answer of ListSamples: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record ListSamplesResponse
{
    /// <summary>Sample count.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<DescribeSampleResp>? Samples { get; init; }
}
