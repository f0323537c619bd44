using Assay.Server.Data;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>An item that leaves one bucket for another.</summary>
internal readonly record struct ItemMove(long WorkerKey, int Block, ItemBucket From, ItemBucket To);

/// <summary>So many items more, or less, in a bucket.</summary>
internal readonly record struct ItemChange(long WorkerKey, int Block, ItemBucket Bucket, int By);

/// <summary>
/// Keeps the counts of a task true while items move one by one. The caller holds the task, so nobody else is at its counts.
/// </summary>
internal static class TaskCounts
{
    private const string AddCount = "ON CONFLICT (dataset_key, task_key, worker_key, bucket) DO UPDATE SET count = task_counts.count + excluded.count";
    private const string AddBlock = "ON CONFLICT (dataset_key, task_key, bucket, block) DO UPDATE SET count = task_block_counts.count + excluded.count";
    private const string AddStretch = "ON CONFLICT (dataset_key, task_key, bucket, stretch) DO UPDATE SET count = task_stretch_counts.count + excluded.count";
    private const string AddLabel = """
        ON CONFLICT (dataset_key, task_key, worker_key, type, name)
        DO UPDATE SET count = task_label_counts.count + excluded.count, sample_count = task_label_counts.sample_count + excluded.sample_count
        """;

    public static void Move(SqlBatch batch, WorkforceTaskEntity task, IReadOnlyCollection<ItemMove> moves) => Add(
        batch, task, [.. moves.Where(m => m.From != m.To).SelectMany(m => new ItemChange[] { new(m.WorkerKey, m.Block, m.From, -1), new(m.WorkerKey, m.Block, m.To, 1) })]);

    /// <summary>Counts items that came or went.</summary>
    public static void Add(SqlBatch batch, WorkforceTaskEntity task, IReadOnlyCollection<ItemChange> changes)
    {
        batch.AddRows(
            "INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)",
            changes.GroupBy(c => (c.WorkerKey, c.Bucket.Value), c => c.By).Select(g => (g.Key, By: g.Sum())).Where(d => d.By != 0),
            d => $"{task.DatasetKey}, {task.Key}, {d.Key.WorkerKey}, {d.Key.Value}, {d.By}",
            AddCount);
        batch.AddRows(
            "INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)",
            changes.GroupBy(c => (c.Bucket.Value, c.Block), c => c.By).Select(g => (g.Key, By: g.Sum())).Where(d => d.By != 0),
            d => $"{task.DatasetKey}, {task.Key}, {d.Key.Value}, {d.Key.Block}, {d.By}",
            AddBlock);
        batch.AddRows(
            "INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count)",
            changes.GroupBy(c => (c.Bucket.Value, Stretch: c.Block / TaskStretchCountEntity.Blocks), c => c.By).Select(g => (g.Key, By: g.Sum())).Where(d => d.By != 0),
            d => $"{task.DatasetKey}, {task.Key}, {d.Key.Value}, {d.Key.Stretch}, {d.By}",
            AddStretch);
    }

    /// <summary>Counts the labels that came with new submissions, and takes back those of the submissions they replace (<paramref name="sign"/> -1).</summary>
    public static void AddLabels(SqlBatch batch, WorkforceTaskEntity task, IEnumerable<(long WorkerKey, LabelRow Row, int Sign)> labels) => batch.AddRows(
        "INSERT INTO task_label_counts (dataset_key, task_key, worker_key, type, name, count, sample_count)",
        labels.GroupBy(l => (l.WorkerKey, l.Row.Type, l.Row.Name), l => (Count: l.Sign * l.Row.Count, Samples: l.Sign))
            .Select(g => (g.Key, Count: g.Sum(l => l.Count), Samples: g.Sum(l => l.Samples)))
            .Where(d => d.Count != 0 || d.Samples != 0),
        d => $"{task.DatasetKey}, {task.Key}, {d.Key.WorkerKey}, {(int)d.Key.Type}, {d.Key.Name}, {d.Count}, {d.Samples}",
        AddLabel);
}
