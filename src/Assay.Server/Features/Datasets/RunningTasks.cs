using Assay.Server.Data;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>Which long work goes on in datasets.</summary>
internal static class RunningTasks
{
    public static void Check(int? type)
    {
        if (type is < 0 or > 7)
            throw new Refusal(Errors.BadValue, "running_task_type", new Phrase("use a number from 0 to 7", "请使用 0 到 7 之间的数"));
    }

    /// <summary>Ids of the jobs that wait or run, by dataset. None of this server's jobs is of a type that can be asked for by number.</summary>
    public static async Task<ILookup<long, string>> Of(AppDb db, long projectKey, IReadOnlyList<long> datasets, int? type, CancellationToken cancel)
    {
        var jobs = type is not null ? [] : await db.Set<JobEntity>()
            .Where(j => j.State == JobState.Queued || j.State == JobState.Running)
            .Where(j => j.ProjectKey == projectKey && j.DatasetKey != null && datasets.Contains(j.DatasetKey.Value) && j.Kind != MeasureImages.JobKind)
            .OrderBy(j => j.Key).Select(j => new { DatasetKey = j.DatasetKey!.Value, j.JobId }).ToListAsync(cancel);
        return jobs.ToLookup(j => j.DatasetKey, j => j.JobId);
    }
}
