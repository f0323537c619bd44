namespace Assay.Client;

/// <summary>Answer of CreateAccessKey: the key with its secret, shown once.</summary>
public sealed record CreateAccessKeyResponse
{
    /// <summary>The public part.</summary>
    public string? Access { get; init; }

    /// <summary>The secret part; it is not shown again.</summary>
    public string? Secret { get; init; }

    /// <summary>The user it signs for.</summary>
    public string? UserId { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Creation, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(CreateAccessKeyResponse);
}
