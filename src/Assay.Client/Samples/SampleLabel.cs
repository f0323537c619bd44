namespace Assay.Client;

/// <summary>Schema SampleLabel of the data-management API.</summary>
public sealed record SampleLabel
{
    /// <summary>Annotated by. Values: human (labeled by a person); auto (labeled automatically).</summary>
    public string? AnnotatedBy { get; init; }

    /// <summary>Id.</summary>
    public string? Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Property.</summary>
    public SampleLabelProperty? Property { get; init; }

    /// <summary>Score. Range 0–1.</summary>
    public double? Score { get; init; }

    /// <summary>Type.</summary>
    public LabelType? Type { get; init; }
}
