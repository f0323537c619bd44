namespace Assay.Client;

/// <summary>Body of IssueToken: POST /v3/auth/tokens.</summary>
public sealed record IssueTokenRequest
{
    /// <summary>Who asks, and for what scope.</summary>
    public TokenAuth? Auth { get; init; }

    /// <summary>A login by name and password, for the project of that name or, without one, for none.</summary>
    public static IssueTokenRequest ForPassword(string user, string password, string? project = null) => new()
    {
        Auth = new()
        {
            Identity = new()
            {
                Methods = ["password"],
                Password = new() { User = new() { Name = user, Password = password, Domain = new() { Name = DefaultDomain } } },
            },
            Scope = project is null ? null : new() { Project = new() { Name = project } },
        },
    };

    /// <summary>A token for the project of that id, on the strength of a login that named none.</summary>
    public static IssueTokenRequest ForToken(string token, string projectId) => new()
    {
        Auth = new()
        {
            Identity = new() { Methods = ["token"], Token = new() { Id = token } },
            Scope = new() { Project = new() { Id = projectId } },
        },
    };

    /// <summary>Name of the one account of a server.</summary>
    public const string DefaultDomain = "default";
}
