namespace Assay.Client;

/// <summary>A user of a project.</summary>
public sealed record ProjectMember
{
    /// <summary>User id.</summary>
    public string? UserId { get; init; }

    /// <summary>User name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Role in the project: owner or member.</summary>
    public string? Role { get; init; }
}
