namespace Assay.Client;

/// <summary>Answer of ListDatasets: GET /v2/{project_id}/datasets.</summary>
public sealed record ListDatasetsResponse
{
    /// <summary>Datasets.</summary>
    public IReadOnlyList<DatasetAndFilePreview>? Datasets { get; init; }

    /// <summary>Total number.</summary>
    public int? TotalNumber { get; init; }
}
