namespace Assay.Client;

/// <summary>Schema SchemaMap of the data-management API.</summary>
public sealed record SchemaMap
{
    /// <summary>Dest name.</summary>
    public string? DestName { get; init; }

    /// <summary>Src name.</summary>
    public string? SrcName { get; init; }
}
