namespace Assay.Server.Features.Identity.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assay/v1/invitations/{code}", DescribeInvitation.Handle).WithName(nameof(DescribeInvitation)).AllowAnonymous();
        app.MapPost("/assay/v1/invitations/{code}", AcceptInvitation.Handle).WithName(nameof(AcceptInvitation)).AllowAnonymous();
    }
}
