namespace Assay.Server.Features.Identity.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        app.MapPost("/assay/v1/invitations/{code}", AcceptInvitation.Handle).WithName(nameof(AcceptInvitation)).AllowAnonymous();
        app.MapGet("/invite/{code}", InvitePage.Show).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/invite/{code}", InvitePage.Submit).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }
}
