using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class CreateWorkforce
{
    public static async Task<Created<CreateWorkforceResponse>> Handle(
        CreateWorkforceRequest body, Writer writer, Keys keys, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        if (!user.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (key, id) = (keys.NewKey(), Keys.NewId());
        var name = Rule.Name(body.WorkforceName, "workforce_name", 64);
        var description = Rule.Text(body.Description, "description", 256) ?? "";
        var project = user.ProjectKey;
        await writer.Run(async (db, c) =>
        {
            await db.LockTeams(project, c);
            var teams = db.Set<WorkforceEntity>().Where(t => t.ProjectKey == project);
            if (await teams.AnyAsync(t => t.Name == name, c))
                throw new Refusal(Errors.WorkforceNameTaken, name);
            if (await teams.CountAsync(c) >= TeamAccess.MaxTeams)
                throw new Refusal(Errors.QuotaReached, TeamAccess.MaxTeams, "teams");
            db.Add(new WorkforceEntity
            {
                ProjectKey = project,
                Key = key,
                WorkforceId = id,
                Name = name,
                Description = description,
                CreateTime = now,
                UpdateTime = now,
            });
            await db.SaveChangesAsync(c);
        }, cancel);
        return TypedResults.Created((string?)null, new CreateWorkforceResponse { WorkforceId = id });
    }
}
