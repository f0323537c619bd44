namespace Assay.Server.Auth;

/// <summary>Who is asking: filled by the sign-in of the request, read by everything that decides access.</summary>
public sealed class CurrentUser
{
    public long UserKey { get; set; }
    public string UserId { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Email { get; set; }
    public bool IsAdmin { get; set; }

    /// <summary>Signed with an access key; then the request itself names the project.</summary>
    public bool BySignature { get; set; }

    /// <summary>Null for tokens without project scope.</summary>
    public long? ProjectKeyOrNull { get; set; }
    public string? ProjectId { get; set; }

    /// <summary>Owner of the project, or administrator of the installation.</summary>
    public bool IsOwner { get; set; }

    public long ProjectKey => ProjectKeyOrNull ?? throw new InvalidOperationException("The route does not require a project scope.");

    /// <summary>This person as a member of the project's teams; null when the account has no e-mail.</summary>
    public long? WorkerKey { get; set; }
    public string? WorkerId { get; set; }

    /// <summary>How this person is named in records.</summary>
    public string Author => Email ?? Name;
}
