using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Jobs;

/// <summary>Stops a job for good. What it had stored in whole steps stays; whoever runs it leaves it with its next step.</summary>
internal static class CancelJob
{
    public static async Task<Job> Handle(
        [FromRoute(Name = "job_id")] string jobId, AppDb db, Writer writer, CurrentUser user, IEnumerable<IJobHandler> handlers, JobRows rows, TimeProvider time, CancellationToken cancel)
    {
        var seen = await db.Job(user, jobId, cancel);
        var handler = handlers.SingleOrDefault(h => h.Kind == seen.Kind && h.CanCancel) ?? throw new Refusal(Errors.JobCannotCancel, new Phrase("work of this kind goes on to its end", "此类作业不能中途停止"));
        var (code, message) = (Errors.JobStopped.Code, Errors.JobStopped.Text(Locale.English, user.Author));
        await writer.Run(async (tx, c) =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var stopped = await tx.Set<JobEntity>()
                .Where(j => j.ProjectKey == seen.ProjectKey && j.Key == seen.Key && (j.State == JobState.Queued || j.State == JobState.Running))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.ErrorCode, code).SetProperty(j => j.ErrorMessage, message)
                        .SetProperty(j => j.UpdateTime, now), c);
            if (stopped == 0)
                throw new Refusal(Errors.JobCannotCancel, new Phrase("it has ended already", "作业已结束"));
            await handler.Ended(tx, await tx.Set<JobEntity>().AsNoTracking().SingleAsync(j => j.ProjectKey == seen.ProjectKey && j.Key == seen.Key, c), c);
        }, cancel);
        return (await rows.Of([await db.Job(user, jobId, cancel)], cancel))[0];
    }
}
