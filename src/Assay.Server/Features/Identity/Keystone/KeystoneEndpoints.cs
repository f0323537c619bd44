namespace Assay.Server.Features.Identity.Keystone;

internal static class KeystoneEndpoints
{
    public static void MapKeystone(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Versions.List).AllowAnonymous().ExcludeFromDescription();

        var v3 = app.MapGroup("/v3");
        v3.MapGet("", Versions.Describe).AllowAnonymous().ExcludeFromDescription();
        v3.MapPost("/auth/tokens", IssueToken.Handle).WithName(nameof(IssueToken)).WithSummary("Signs in with a password; the token is in the header X-Subject-Token.").AllowAnonymous();
        v3.MapGet("/auth/tokens", ValidateToken.Handle).WithName(nameof(ValidateToken));
        v3.MapDelete("/auth/tokens", RevokeToken.Handle).WithName(nameof(RevokeToken));
        v3.MapGet("/auth/catalog", ListAuthCatalog.Handle).WithName(nameof(ListAuthCatalog)).WithSummary("Lists the services and where they are.");
        v3.MapGet("/auth/projects", ListAuthProjects.Handle).WithName(nameof(ListAuthProjects));
        v3.MapGet("/auth/domains", ListAuthDomains.Handle).WithName(nameof(ListAuthDomains));
        v3.MapGet("/projects", ListKeystoneProjects.Handle).WithName(nameof(ListKeystoneProjects));
        v3.MapGet("/users", ListKeystoneUsers.Handle).WithName(nameof(ListKeystoneUsers));
        v3.MapPost("/users/{user_id}/password", ChangePassword.Handle).WithName(nameof(ChangePassword));
    }
}
