using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Stats;

/// <summary>
/// How the counts of a dataset went on: a point per hour in which something changed. Of a task the present point is
/// known. The reference calls both times mandatory and its example sends none; absent ones are open ends.
/// </summary>
internal static class GetDatasetMetrics
{
    private const int MaxPoints = 10_000;

    /// <summary>Jobs of the service that the reference counts here too; this server keeps them elsewhere.</summary>
    private static readonly string[] Empty = ["failed", "failed_system", "failed_user", "queuing", "success", "unfinished"];

    public static async Task<GetDatasetMetricsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "end_time")] long? endTime, [FromQuery(Name = "start_time")] long? startTime,
        [FromQuery(Name = "workforce_task_id")] string? taskId, AppDb db, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        if (startTime < 0 || endTime < 0)
            throw new Refusal(Errors.BadValue, startTime < 0 ? "start_time" : "end_time", new Phrase("it is milliseconds since 1970", "应为 1970 年以来的毫秒数"));
        if (startTime > endTime)
            throw new Refusal(Errors.BadValue, "start_time", new Phrase("it is after end_time", "晚于 end_time"));
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var points = taskId is null
            ? await Points(db, dataset, startTime ?? 0, endTime ?? long.MaxValue, cancel)
            : [await Now(db, (await db.WorkforceTask(user, datasetId, taskId, cancel)).Task, time, cancel)];
        return new()
        {
            Metrics = Empty.ToDictionary(name => name, _ => Series([])).Concat(
            [
                new("un_annotation", Series(points.Select(p => (p.Time, p.Total - p.Annotated - p.Unconfirmed)))),
                new("manual_annotation", Series(points.Select(p => (p.Time, p.Annotated)))),
                new("auto_annotation", Series(points.Select(p => (p.Time, p.Unconfirmed)))),
                new("total", Series(points.Select(p => (p.Time, p.Total)))),
            ]).ToDictionary(),
        };
    }

    private static async Task<List<Point>> Points(AppDb db, DatasetEntity dataset, long from, long to, CancellationToken cancel)
    {
        var rows = await db.Set<DatasetMetricEntity>().AsNoTracking()
            .Where(m => m.DatasetKey == dataset.Key && m.Time >= from && m.Time <= to)
            .OrderByDescending(m => m.HourTime).Take(MaxPoints)
            .Select(m => new Point(m.Time, m.TotalSamples, m.AnnotatedSamples, m.UnconfirmedSamples)).ToListAsync(cancel);
        rows.Reverse();
        return rows;
    }

    private static async Task<Point> Now(AppDb db, WorkforceTaskEntity task, TimeProvider time, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key)
            .GroupBy(c => c.Bucket).Select(g => new { Bucket = g.Key, Count = g.Sum(c => c.Count) }).ToListAsync(cancel);
        counts.RemoveAll(c => c.Bucket.IsGold);
        var of = counts.ToLookup(c => c.Bucket.State, c => c.Count);
        var total = counts.Sum(c => c.Count);
        return new(time.GetUtcNow().ToUnixTimeMilliseconds(), total, total - of[ItemState.None].Sum() - of[ItemState.Auto].Sum(), of[ItemState.Auto].Sum());
    }

    private static IReadOnlyDictionary<string, int> Series(IEnumerable<(long Time, int Count)> points) => points.ToDictionary(p => p.Time.ToString(), p => p.Count);

    private sealed record Point(long Time, int Total, int Annotated, int Unconfirmed);
}
