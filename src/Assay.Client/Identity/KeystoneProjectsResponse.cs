namespace Assay.Client;

/// <summary>Answer of GET /v3/projects and GET /v3/auth/projects.</summary>
public sealed record KeystoneProjectsResponse
{
    /// <summary>The projects found.</summary>
    public IReadOnlyList<KeystoneProject>? Projects { get; init; }

    /// <summary>Where the list is.</summary>
    public KeystoneLinks? Links { get; init; }
}
