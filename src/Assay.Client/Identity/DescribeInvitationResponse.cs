namespace Assay.Client;

/// <summary>Answer of DescribeInvitation: whom a link invites, and to what.</summary>
public sealed record DescribeInvitationResponse
{
    /// <summary>Name to sign in with.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>When the link ends, milliseconds since 1970 UTC.</summary>
    public long? ExpiresTime { get; init; }

    /// <summary>How many characters the password needs.</summary>
    public int? MinPasswordLength { get; init; }
}
