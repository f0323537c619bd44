namespace Assay.Client;

/// <summary>Schema SearchLabels of the data-management API.</summary>
public sealed record SearchLabels
{
    /// <summary>Labels.</summary>
    public IReadOnlyList<SearchLabel>? Labels { get; init; }

    /// <summary>Op. Needed when several labels are searched. Values: OR (any matches); AND (all match).</summary>
    public string? Op { get; init; }
}
