namespace Assay.Client;

/// <summary>Schema LabelStats of the data-management API.</summary>
public sealed record LabelStats
{
    /// <summary>Attributes.</summary>
    public IReadOnlyList<LabelAttribute>? Attributes { get; init; }

    /// <summary>Count.</summary>
    public int? Count { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Property.</summary>
    public LabelProperty? Property { get; init; }

    /// <summary>Sample count.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Type.</summary>
    public LabelType? Type { get; init; }
}
