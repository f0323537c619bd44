namespace Assay.Client;

/// <summary>A token issued on behalf of a user; shown once.</summary>
public sealed record TokenGrant
{
    /// <summary>The token, for X-Auth-Token.</summary>
    public string? Token { get; init; }

    /// <summary>End of the token, milliseconds since 1970 UTC.</summary>
    public long? ExpiresTime { get; init; }

    /// <summary>The user it stands for.</summary>
    public string? UserId { get; init; }

    /// <summary>The project it is for.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(TokenGrant);
}
