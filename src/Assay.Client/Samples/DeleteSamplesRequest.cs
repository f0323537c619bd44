namespace Assay.Client;

/// <summary>Body of DeleteSamples: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples/delete.</summary>
public sealed record DeleteSamplesRequest
{
    /// <summary>Delete source. Also delete source files; no effect for text datasets. Default false.</summary>
    public bool? DeleteSource { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<string>? Samples { get; init; }
}
