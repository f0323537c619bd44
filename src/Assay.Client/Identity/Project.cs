namespace Assay.Client;

/// <summary>A project of this server.</summary>
public sealed record Project
{
    /// <summary>Project id.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Project name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Creation, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }
}
