namespace Assay.Client;

/// <summary>Roles of a user in a project.</summary>
public static class ProjectRole
{
    /// <summary>Owns the project's datasets, teams and tasks.</summary>
    public const string Owner = "owner";

    /// <summary>Works in the project's team labeling tasks.</summary>
    public const string Member = "member";
}
