using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Workforces;

/// <summary>Removes those who can be removed; says for each, in the order they were named, how it went.</summary>
internal static class BatchDeleteWorkers
{
    public static async Task<Ok<BatchResult>> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        BatchDeleteWorkersRequest body,
        HttpContext context,
        Writer writer,
        CurrentUser user,
        Tokens tokens,
        TimeProvider time,
        CancellationToken cancel)
    {
        var workers = Rule.Required(body.Workers, "workers");
        if (workers.Count > TeamAccess.MaxMembers)
            throw new Refusal(Errors.BadValue, "workers", new Phrase($"name at most {TeamAccess.MaxMembers}", $"最多指定 {TeamAccess.MaxMembers} 个"));
        foreach (var worker in workers)
            Rule.Text(worker, "workers", 64);
        var locale = context.LocaleOf();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var results = await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForOwner().Team;
            await db.Touch(team, now, c);
            var each = new List<BatchResponse>(workers.Count);
            foreach (var worker in workers)
                each.Add(await TryRemove(db, team, worker, user, locale, c));
            return each;
        }, cancel);
        tokens.Forget();
        return TypedResults.Ok(new BatchResult { Success = results.TrueForAll(r => r.Success == true), Results = results });
    }

    private static async Task<BatchResponse> TryRemove(AppDb db, WorkforceEntity team, string worker, CurrentUser user, Locale locale, CancellationToken cancel)
    {
        try
        {
            await DeleteWorker.Remove(db, team, worker, user, cancel);
            return new() { Success = true };
        }
        catch (Refusal refusal)
        {
            return new() { Success = false, ErrorCode = refusal.Error.Code, ErrorMsg = $"{refusal.Text(locale)} [{worker}]" };
        }
    }
}
