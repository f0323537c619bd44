using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>How often each label of the dataset stands in a task's submissions, unused ones included.</summary>
internal static class TaskLabelStats
{
    /// <summary>To take out of the counts that are kept for who is shown no gold items. There are few of these.</summary>
    private static readonly string Gold = $"""
        UNION ALL
        SELECT l.type, l.name, -l.count, -1
        FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket >= {ItemBucket.FirstGold}
        """;

    /// <summary>From the counts that are kept.</summary>
    public static Task<IReadOnlyList<LabelStats>> Of(AppDb db, TaskView view, long? onlyWorker, CancellationToken cancel) => Read(db, view.Task, $"""
        SELECT type AS Type, name AS Name, SUM(count) AS Count, SUM(sample_count) AS SampleCount FROM (
            SELECT type, name, count, sample_count FROM task_label_counts
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey {(onlyWorker is null ? "" : "AND worker_key = @WorkerKey")}
            {(view.Manages && view.Task.GoldPerLabeler > 0 ? Gold : "")}) c
        GROUP BY type, name
        """, new { view.Task.DatasetKey, TaskKey = view.Task.Key, WorkerKey = onlyWorker }, cancel);

    /// <summary>Of the items in some buckets, counted now.</summary>
    public static Task<IReadOnlyList<LabelStats>> Of(AppDb db, ItemFilter filter, WorkforceTaskEntity task, CancellationToken cancel) => Read(db, task, $"""
        SELECT l.type AS Type, l.name AS Name, SUM(l.count) AS Count, COUNT(*) AS SampleCount
        FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND {db.In("i.bucket", "@Buckets")} {(filter.WorkerKey is null ? "" : "AND i.worker_key = @WorkerKey")}
        GROUP BY l.type, l.name
        """, new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey, Buckets = filter.Buckets.Select(b => b.Value).ToArray() }, cancel);

    private static async Task<IReadOnlyList<LabelStats>> Read(AppDb db, WorkforceTaskEntity task, string text, object values, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var counts = (await connection.QueryAsync<Row>(new CommandDefinition(text, values, cancellationToken: cancel))).ToDictionary(r => ((LabelType)r.Type, r.Name));
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == task.DatasetKey).OrderBy(l => l.Ordinal).ToListAsync(cancel);
        var stats = labels.Select(l => l.ToContract()).Select(l => Of(l, counts.GetValueOrDefault((l.Type!.Value, l.Name!)))).ToList();
        var known = labels.Select(l => (l.Type, l.Name)).ToHashSet();
        // A label may have been deleted from the set and still stand in submissions.
        stats.AddRange(counts.Where(c => !known.Contains(c.Key) && c.Value.Count > 0).Select(c => Of(new() { Name = c.Key.Name, Type = c.Key.Item1 }, c.Value)));
        return stats;
    }

    private static LabelStats Of(Label label, Row? row) => new()
    {
        Name = label.Name,
        Type = label.Type,
        Property = label.Property,
        Attributes = label.Attributes,
        Count = (int)(row?.Count ?? 0),
        SampleCount = (int)(row?.SampleCount ?? 0),
    };

    private sealed class Row
    {
        public int Type { get; set; }
        public string Name { get; set; } = "";
        public long Count { get; set; }
        public long SampleCount { get; set; }
    }
}
