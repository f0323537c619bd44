using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

/// <summary>A token on behalf of a user, by an administrator.</summary>
internal static class IssueUserToken
{
    public static async Task<Created<TokenGrant>> Handle(
        [FromRoute(Name = "user_id")] string id, IssueUserTokenRequest body, AppDb db, Tokens tokens, CancellationToken cancel)
    {
        var user = await db.User(id, cancel);
        if (!user.Enabled)
            throw new Refusal(Errors.BadValue, "user_id", new Phrase("the user is disabled", "用户已停用"));
        var project = string.IsNullOrEmpty(body.ProjectId) ? null : await Project(db, user, Rule.Text(body.ProjectId, "project_id", 64)!, cancel);
        var (token, entity) = await tokens.Issue(user.Key, project, domainScope: false, cancel);
        return TypedResults.Created((string?)null, new TokenGrant
        {
            Token = token,
            ExpiresTime = entity.ExpiresTime,
            UserId = user.UserId,
            ProjectId = project is null ? null : body.ProjectId,
        });
    }

    private static async Task<long?> Project(AppDb db, UserEntity user, string projectId, CancellationToken cancel)
    {
        var key = await db.Set<ProjectEntity>().Where(p => p.ProjectId == projectId).Select(p => (long?)p.Key).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.BadValue, "project_id", new Phrase("there is no such project", "项目不存在"));
        if (!user.IsAdmin && !await db.Set<ProjectMemberEntity>().AnyAsync(m => m.ProjectKey == key && m.UserKey == user.Key, cancel))
            throw new Refusal(Errors.BadValue, "project_id", new Phrase("the user is not in this project", "用户不在该项目中"));
        return key;
    }
}
