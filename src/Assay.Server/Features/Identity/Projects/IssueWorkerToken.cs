using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

/// <summary>
/// A token for a team member who has not accepted the invitation yet, so that the project's owner can try things out.
/// Whoever has a password, or more rights than the owner, is nobody to act for.
/// </summary>
internal static class IssueWorkerToken
{
    public static async Task<Created<TokenGrant>> Handle(
        [FromRoute(Name = "worker_id")] string workerId, AppDb db, CurrentUser caller, Tokens tokens, CancellationToken cancel)
    {
        if (!caller.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var project = caller.ProjectKey;
        var email = await db.Set<WorkerEntity>().Where(w => w.ProjectKey == project && w.WorkerId == workerId).Select(w => w.Email).FirstOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.WorkerNotFound, workerId);
        var user = await db.Set<UserEntity>().AsNoTracking()
            .SingleOrDefaultAsync(u => u.Email == email && u.Enabled && db.Set<ProjectMemberEntity>().Any(m => m.ProjectKey == project && m.UserKey == u.Key), cancel)
            ?? throw new Refusal(Errors.WorkerNotFound, workerId);
        if (user.PasswordHash is not null || user.IsAdmin)
            throw new Refusal(Errors.HasPassword, email);
        var (token, entity) = await tokens.Issue(user.Key, project, domainScope: false, cancel);
        return TypedResults.Created((string?)null, new TokenGrant { Token = token, ExpiresTime = entity.ExpiresTime, UserId = user.UserId, ProjectId = caller.ProjectId });
    }
}
