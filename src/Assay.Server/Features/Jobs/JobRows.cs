using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Jobs;

/// <summary>Jobs as they are answered, with the names of their datasets.</summary>
internal sealed class JobRows(AppDb db, IEnumerable<IJobHandler> handlers, IHttpContextAccessor accessor)
{
    public async Task<IReadOnlyList<Job>> Of(IReadOnlyList<JobEntity> jobs, CancellationToken cancel)
    {
        if (jobs.Count == 0)
            return [];
        var (project, keys) = (jobs[0].ProjectKey, jobs.Select(j => j.DatasetKey!.Value).Distinct().ToList());
        var datasets = await db.Set<DatasetEntity>().AsNoTracking().Where(d => d.ProjectKey == project && keys.Contains(d.Key) && d.Status != DatasetStatus.Deleting)
            .Select(d => new { d.Key, d.DatasetId, d.Name }).ToDictionaryAsync(d => d.Key, cancel);
        var locale = accessor.HttpContext!.LocaleOf();
        return [.. jobs.Select(job =>
        {
            var dataset = datasets.GetValueOrDefault(job.DatasetKey!.Value);
            var handler = handlers.SingleOrDefault(h => h.Kind == job.Kind);
            return new Job
            {
                JobId = job.JobId,
                Kind = job.Kind,
                Title = JobTitles.Of(job.Kind, locale),
                State = StateName(job.State),
                Progress = job.Progress,
                Counts = job.Counts is null ? null : JobCounts.Of(job).All,
                CanCancel = IsOpen(job.State) && handler?.CanCancel == true,
                ErrorCode = job.ErrorCode,
                ErrorMsg = job.ErrorMessage,
                Problems = handler?.Problems(job),
                DatasetId = dataset?.DatasetId,
                DatasetName = dataset?.Name,
                CreateTime = job.CreateTime,
                StartTime = job.StartTime,
                UpdateTime = job.UpdateTime,
            };
        })];
    }

    public static bool IsOpen(JobState state) => state is JobState.Queued or JobState.Running;

    public static string StateName(JobState state) => state.ToString().ToLowerInvariant();
}
