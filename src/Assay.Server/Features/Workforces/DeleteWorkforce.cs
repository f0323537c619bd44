using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class DeleteWorkforce
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "workforce_id")] string id, Writer writer, CurrentUser user, Tokens tokens, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForOwner().Team;
            await db.Touch(team, now, c);
            if (await db.WithOpenItems(team).Select(w => w.Email).FirstOrDefaultAsync(c) is { } busy)
                throw new Refusal(Errors.WorkforceDeletionFailed, new Phrase($"{busy} still has items in a running task", $"{busy} 在进行中的任务里还有样本"));
            foreach (var member in await db.TeamMembers(team.ProjectKey, team.Key, c))
                await db.RemoveFromTeam(member, c);
            await db.Set<WorkforceEntity>().Where(t => t.ProjectKey == team.ProjectKey && t.Key == team.Key).ExecuteDeleteAsync(c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }
}
