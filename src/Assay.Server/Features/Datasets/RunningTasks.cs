using Assay.Server.Data;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>A job that waits or runs.</summary>
internal readonly record struct RunningTask(string JobId, string Kind);

/// <summary>Which long work goes on in datasets, as details and lists tell it.</summary>
internal static class RunningTasks
{
    /// <summary>Kinds of jobs by the number the reference has for them.</summary>
    private static readonly Dictionary<int, string> Kinds = new() { [2] = DatasetJobs.Export, [3] = DatasetJobs.Switch, [5] = DatasetJobs.Import, [6] = DatasetJobs.Publish };

    public static void Check(int? type)
    {
        if (type is < 0 or > 7)
            throw new Refusal(Errors.BadValue, "running_task_type", new Phrase("use a number from 0 to 7", "请使用 0 到 7 之间的数字"));
    }

    /// <summary>The jobs by dataset, in the order they were made. Measuring images goes on behind everything and is not told.</summary>
    public static async Task<ILookup<long, RunningTask>> Of(AppDb db, long projectKey, IReadOnlyList<long> datasets, CancellationToken cancel)
    {
        var jobs = await DatasetJobs.Of(db, projectKey, datasets).Where(j => j.Kind != MeasureImages.JobKind)
            .OrderBy(j => j.Key).Select(j => new { DatasetKey = j.DatasetKey!.Value, j.JobId, j.Kind }).ToListAsync(cancel);
        return jobs.ToLookup(j => j.DatasetKey, j => new RunningTask(j.JobId, j.Kind));
    }

    /// <summary>Ids of those of a type, of all types when none is asked for.</summary>
    public static IReadOnlyList<string> Ids(this IEnumerable<RunningTask> tasks, int? type) =>
        [.. tasks.Where(t => type is null || Kinds.GetValueOrDefault(type.Value) == t.Kind).Select(t => t.JobId)];
}
