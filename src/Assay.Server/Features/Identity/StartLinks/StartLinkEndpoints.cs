namespace Assay.Server.Features.Identity.StartLinks;

internal static class StartLinkEndpoints
{
    public static void MapStartLinks(this IEndpointRouteBuilder app) =>
        app.MapPost("/assay/v1/start-links", UseStartLink.Handle).WithName(nameof(UseStartLink))
            .WithSummary("Signs in with the code that the server printed at its start, on the same machine; the token is in the header X-Subject-Token.").AllowAnonymous();
}
