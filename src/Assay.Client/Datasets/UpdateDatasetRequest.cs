using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Body of UpdateDataset: PUT /v2/{project_id}/datasets/{dataset_id}.</summary>
public sealed record UpdateDatasetRequest
{
    private readonly LabelChange _add;
    private readonly LabelChange _delete;
    private readonly LabelChange _update;

    /// <summary>Add labels.</summary>
    public IReadOnlyList<Label>? AddLabels { get => _add.Labels; init => _add = _add with { New = value }; }

    /// <summary>Current version id.</summary>
    public string? CurrentVersionId { get; init; }

    /// <summary>Dataset name.</summary>
    public string? DatasetName { get; init; }

    /// <summary>Delete labels.</summary>
    public IReadOnlyList<Label>? DeleteLabels { get => _delete.Labels; init => _delete = _delete with { New = value }; }

    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;".</summary>
    public string? Description { get; init; }

    /// <summary>Update labels.</summary>
    public IReadOnlyList<Label>? UpdateLabels { get => _update.Labels; init => _update = _update with { New = value }; }

    // Without a getter the serializer would pass these over; null is not written.
    /// <summary>The older spelling of add_labels.</summary>
    [JsonInclude]
    internal IReadOnlyList<Label>? AddTags { get => null; init => _add = _add with { Old = value }; }

    /// <summary>The older spelling of delete_labels.</summary>
    [JsonInclude]
    internal IReadOnlyList<Label>? DeleteTags { get => null; init => _delete = _delete with { Old = value }; }

    /// <summary>The older spelling of update_labels.</summary>
    [JsonInclude]
    internal IReadOnlyList<Label>? UpdateTags { get => null; init => _update = _update with { Old = value }; }

    private readonly record struct LabelChange(IReadOnlyList<Label>? New, IReadOnlyList<Label>? Old)
    {
        public IReadOnlyList<Label>? Labels => New is null ? Old : Old is null ? New : [.. New, .. Old];
    }
}
