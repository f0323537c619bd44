namespace Assay.Client;

/// <summary>Schema LabelAttributeValue of the data-management API.</summary>
public sealed record LabelAttributeValue
{
    /// <summary>Id.</summary>
    public string? Id { get; init; }

    /// <summary>Value.</summary>
    public string? Value { get; init; }
}
