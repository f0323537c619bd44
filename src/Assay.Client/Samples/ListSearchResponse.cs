namespace Assay.Client;

/// <summary>Answer of ListSearch: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/search-condition.</summary>
public sealed record ListSearchResponse
{
    /// <summary>Labelers. Strings here, Worker objects elsewhere.</summary>
    public IReadOnlyList<string>? Labelers { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }

    /// <summary>Metadata.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Metadata { get; init; }
}
