namespace Assay.Client;

/// <summary>Body of SetProjectMember: PUT /assay/v1/projects/{project_id}/members/{user_id}.</summary>
public sealed record SetProjectMemberRequest
{
    /// <summary>Role in the project: owner or member.</summary>
    public string? Role { get; init; }
}
