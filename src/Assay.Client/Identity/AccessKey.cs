namespace Assay.Client;

/// <summary>An access key, without its secret.</summary>
public sealed record AccessKey
{
    /// <summary>The public part.</summary>
    public string? Access { get; init; }

    /// <summary>The user it signs for.</summary>
    public string? UserId { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Creation, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Last use, milliseconds since 1970 UTC.</summary>
    public long? LastUsedTime { get; init; }
}
