using Assay.Client;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>What a token stands for, in Keystone's form.</summary>
internal static class TokenAnswer
{
    public static IssueTokenResponse Of(SignedIn who, string address)
    {
        var scoped = who.Project is not null || who.Token.DomainScope;
        return new()
        {
            Token = new()
            {
                ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(who.Token.ExpiresTime),
                IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(who.Token.IssuedTime),
                Methods = ["password"],
                User = new() { Id = who.User.UserId, Name = who.User.Name, Domain = Account.Domain },
                Project = who.Project is { } project ? new() { Id = project.ProjectId, Name = project.Name, Domain = Account.Domain } : null,
                Domain = who.Token.DomainScope ? Account.Domain : null,
                Roles = scoped ? [.. Roles(who).Select(name => new TokenRole { Id = name, Name = name })] : null,
                Catalog = scoped ? Catalog.Of(address, who.Project?.ProjectId, who.Project?.Name) : null,
            },
        };
    }

    private static IEnumerable<string> Roles(SignedIn who)
    {
        if (who.User.IsAdmin)
            yield return "admin";
        if (who.Project is not null && (who.User.IsAdmin || who.Role == ProjectRole.Owner))
            yield return "owner";
        else
            yield return "member";
    }
}
