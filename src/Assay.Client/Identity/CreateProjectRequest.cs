namespace Assay.Client;

/// <summary>Body of CreateProject: POST /assay/v1/projects.</summary>
public sealed record CreateProjectRequest
{
    /// <summary>Project name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }
}
