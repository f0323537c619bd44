using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Everything that was ever submitted and said about a sample in a task; labelers see their own.</summary>
internal static class GetWorkforceTaskSampleHistory
{
    public static async Task<SampleHistoryResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "sample_id")] string sampleId,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var (dataset, task, only) = (view.Task.DatasetKey, view.Task.Key, view.Reviews ? null : user.WorkerKey);
        var inTask = await db.Set<ItemEntity>()
            .AnyAsync(i => i.DatasetKey == dataset && i.TaskKey == task && i.SampleId == sampleId && (only == null || i.WorkerKey == only), cancel);
        var submissions = await db.Set<AnnotationEntity>().AsNoTracking()
            .Where(a => a.DatasetKey == dataset && a.SampleId == sampleId && a.TaskKey == task && (only == null || a.WorkerKey == only)).OrderBy(a => a.Key).ToListAsync(cancel);
        if (!inTask && submissions.Count == 0)
            throw new Refusal(Errors.SampleNotFound, sampleId);
        var reviews = await db.Set<ReviewEntity>().AsNoTracking()
            .Where(r => r.DatasetKey == dataset && r.TaskKey == task && r.SampleId == sampleId && (only == null || r.WorkerKey == only)).OrderBy(r => r.Key).ToListAsync(cancel);
        // Of everybody who ever took part: an item may have changed hands since.
        var workers = await db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == dataset && w.TaskKey == task)
            .Select(w => new { w.WorkerKey, w.WorkerId, w.Email }).ToDictionaryAsync(w => w.WorkerKey, cancel);
        return new()
        {
            SampleId = sampleId,
            Submissions =
            [
                .. from a in submissions
                   let w = workers.GetValueOrDefault(a.WorkerKey ?? -1)
                   where w is not null
                   select new SampleSubmission
                   {
                       WorkerId = w.WorkerId,
                       Email = w.Email,
                       SubmittedBy = a.Author,
                       SubmittedTime = a.CreateTime,
                       ActiveMs = a.ActiveMs,
                       Labels = JsonSerializer.Deserialize<List<SampleLabel>>(a.Labels, AssayJson.Options),
                   },
            ],
            Reviews =
            [
                .. from r in reviews
                   where workers.ContainsKey(r.WorkerKey)
                   select new SampleReview
                   {
                       WorkerId = workers[r.WorkerKey].WorkerId,
                       ReviewedBy = r.Reviewer,
                       ReviewedTime = r.CreateTime,
                       Accept = r.Accept,
                       Score = r.Score,
                       Comment = r.Comment,
                   },
            ],
        };
    }
}
