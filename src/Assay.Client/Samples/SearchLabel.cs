namespace Assay.Client;

/// <summary>Schema SearchLabel of the data-management API.</summary>
public sealed record SearchLabel
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Op. Values: OR (any matches); AND (all match).</summary>
    public string? Op { get; init; }

    /// <summary>Property. Attribute name to accepted values; null value: name only.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Property { get; init; }

    /// <summary>Type.</summary>
    public LabelType? Type { get; init; }
}
