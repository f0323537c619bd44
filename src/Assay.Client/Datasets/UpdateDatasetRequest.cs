namespace Assay.Client;

/// <summary>Body of UpdateDataset: PUT /v2/{project_id}/datasets/{dataset_id}.</summary>
public sealed record UpdateDatasetRequest
{
    /// <summary>Add labels.</summary>
    public IReadOnlyList<Label>? AddLabels { get; init; }

    /// <summary>Current version id.</summary>
    public string? CurrentVersionId { get; init; }

    /// <summary>Dataset name.</summary>
    public string? DatasetName { get; init; }

    /// <summary>Delete labels.</summary>
    public IReadOnlyList<Label>? DeleteLabels { get; init; }

    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;".</summary>
    public string? Description { get; init; }

    /// <summary>Update labels.</summary>
    public IReadOnlyList<Label>? UpdateLabels { get; init; }
}
