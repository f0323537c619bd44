namespace Assay.Client;

/// <summary>The project of a token, by id or by name.</summary>
public sealed record TokenProject
{
    /// <summary>Project id.</summary>
    public string? Id { get; init; }

    /// <summary>Project name.</summary>
    public string? Name { get; init; }

    /// <summary>The account of the project.</summary>
    public TokenDomain? Domain { get; init; }
}
