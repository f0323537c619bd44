namespace Assay.Client;

/// <summary>Answer of AcceptInvitation: who can sign in now.</summary>
public sealed record AcceptInvitationResponse
{
    /// <summary>User id.</summary>
    public string? UserId { get; init; }

    /// <summary>Name to sign in with.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }
}
