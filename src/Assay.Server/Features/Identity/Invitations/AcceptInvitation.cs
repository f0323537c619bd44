using System.Security.Cryptography;
using System.Text;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Invitations;

/// <summary>Sets the password of an invited user. A link works once; with the password set, other links of the same person end too.</summary>
internal static class AcceptInvitation
{
    public static async Task<Ok<AcceptInvitationResponse>> Handle(
        string code, AcceptInvitationRequest body, Writer writer, Passwords passwords, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var user = await writer.Run(async (db, c) =>
        {
            var user = await Open(db, code, now).Select(o => o.User).SingleOrDefaultAsync(c) ?? throw new Refusal(Errors.InvitationUnknown);
            user.PasswordHash = passwords.Hash(user, body.Password);
            var used = await db.Set<InvitationEntity>().Where(i => i.Email == user.Email && i.UsedTime == null)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedTime, now), c);
            if (used == 0)
                throw new Refusal(Errors.InvitationUnknown);
            await db.SaveChangesAsync(c);
            return user;
        }, cancel);
        return TypedResults.Ok(new AcceptInvitationResponse { UserId = user.UserId, Name = user.Name, Email = user.Email });
    }

    /// <summary>The invitation of this code with the user who may set a password with it; nothing if there is none.</summary>
    internal static IQueryable<OpenInvitation> Open(AppDb db, string code, long now)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(code));
        return
            from i in db.Set<InvitationEntity>()
            where i.CodeHash == hash && i.UsedTime == null && i.ExpiresTime > now
            join u in db.Set<UserEntity>() on i.Email equals u.Email
            where u.Enabled && u.PasswordHash == null
            select new OpenInvitation { Invitation = i, User = u };
    }

    internal sealed class OpenInvitation
    {
        public required InvitationEntity Invitation { get; init; }
        public required UserEntity User { get; init; }
    }
}
