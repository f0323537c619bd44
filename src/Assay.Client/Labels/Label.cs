namespace Assay.Client;

/// <summary>Schema Label of the data-management API.</summary>
public sealed record Label
{
    /// <summary>Attributes.</summary>
    public IReadOnlyList<LabelAttribute>? Attributes { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Property.</summary>
    public LabelProperty? Property { get; init; }

    /// <summary>Type.</summary>
    public LabelType? Type { get; init; }
}
