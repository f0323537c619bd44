namespace Assay.Client;

/// <summary>Body of AcceptInvitation: POST /assay/v1/invitations/{code}.</summary>
public sealed record AcceptInvitationRequest
{
    /// <summary>The password to sign in with from now on.</summary>
    public string? Password { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(AcceptInvitationRequest);
}
