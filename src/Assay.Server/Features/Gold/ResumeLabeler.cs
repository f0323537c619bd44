using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>Lets a paused labeler go on. Earlier answers stay in the statistics, but only later ones can pause them again.</summary>
internal static class ResumeLabeler
{
    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "worker_id")] string workerId,
        AppDb db, Writer writer, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        if (view.Role != WorkerRole.Owner)
            throw new Refusal(Errors.MemberNotAllowed);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(
            async (tx, c) =>
            {
                var member = await Roster.Of(tx, view.Task).SingleOrDefaultAsync(w => w.WorkerId == workerId, c) ?? throw new Refusal(Errors.WorkerUnknown, workerId);
                (member.PausedTime, member.GoldSince, member.UpdateTime) = (null, member.PausedTime is null ? member.GoldSince : now, now);
                await tx.SaveChangesAsync(c);
            }, cancel);
        return TypedResults.Ok(EmptyAnswer.Value);
    }
}
