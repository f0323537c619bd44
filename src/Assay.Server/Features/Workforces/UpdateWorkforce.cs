using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class UpdateWorkforce
{
    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "workforce_id")] string id, UpdateWorkforceRequest body, Writer writer, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForManager().Team;
            var name = body.WorkforceName is null ? team.Name : Rule.Name(body.WorkforceName, "workforce_name", 64);
            var description = Rule.Text(body.Description, "description", 256) ?? team.Description;
            await db.LockTeams(team.ProjectKey, c);
            var teams = db.Set<WorkforceEntity>().Where(t => t.ProjectKey == team.ProjectKey);
            if (await teams.AnyAsync(t => t.Name == name && t.Key != team.Key, c))
                throw new Refusal(Errors.WorkforceNameTaken, name);
            await teams.Where(t => t.Key == team.Key).ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Name, name).SetProperty(t => t.Description, description).SetProperty(t => t.UpdateTime, now), c);
        }, cancel);
        return TypedResults.Ok(EmptyAnswer.Value);
    }
}
