using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Invitations;

/// <summary>Tells whoever has the link whom it is for, before they choose a password.</summary>
internal static class DescribeInvitation
{
    public static async Task<Ok<DescribeInvitationResponse>> Handle(string code, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        var invitation = await (
            from open in AcceptInvitation.Open(db, code, time.GetUtcNow().ToUnixTimeMilliseconds())
            join project in db.Set<ProjectEntity>() on open.Invitation.ProjectKey equals project.Key
            select new DescribeInvitationResponse
            {
                Name = open.User.Name,
                Email = open.User.Email,
                ProjectName = project.Name,
                ExpiresTime = open.Invitation.ExpiresTime,
            }).SingleOrDefaultAsync(cancel) ?? throw new Refusal(Errors.InvitationUnknown);
        return TypedResults.Ok(invitation with { MinPasswordLength = Passwords.MinLength });
    }
}
