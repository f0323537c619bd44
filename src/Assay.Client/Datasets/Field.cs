namespace Assay.Client;

/// <summary>Schema Field of the data-management API.</summary>
public sealed record Field
{
    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Schema id.</summary>
    public int? SchemaId { get; init; }

    /// <summary>Type.</summary>
    public string? Type { get; init; }
}
