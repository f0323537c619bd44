using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Profiles;

/// <summary>A stored sign-in: which server, which project, as whom.</summary>
internal sealed record Profile
{
    public string? Url { get; init; }

    public string? User { get; init; }

    /// <summary>Name of the project, for people.</summary>
    public string? Project { get; init; }

    public string? ProjectId { get; init; }

    public string? Token { get; init; }

    public DateTimeOffset? TokenExpires { get; init; }

    /// <summary>Id of an access key; requests are signed with it when there is no token.</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    public AssayCredentials Credentials() =>
        Token is not null ? new TokenCredentials(Token)
        : AccessKey is not null && SecretKey is not null ? new AccessKeyCredentials(AccessKey, SecretKey)
        : throw new NotSignedInException("Not signed in.");

    public override string ToString() => nameof(Profile);
}
