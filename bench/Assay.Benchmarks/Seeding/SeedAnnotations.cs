using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Seeding;

/// <summary>
/// The labels of a seeded task, one of three to every item. People label in the order of their deal, not of the ids, so
/// the labels of neighbouring samples lie far from each other.
/// </summary>
internal sealed class SeedAnnotations
{
    private readonly SeededTask _task;
    private readonly long _firstKey;
    private readonly int[] _order;
    private readonly AnnotationDraft[] _drafts;

    public SeedAnnotations(SeededTask task, long firstKey)
    {
        (_task, _firstKey) = (task, firstKey);
        _order = [.. Enumerable.Range(0, task.Dataset.Count)];
        new Random(2).Shuffle(_order);
        var place = new int[_order.Length];
        for (var n = 0; n < _order.Length; n++)
            place[_order[n]] = n;
        Places = place;
        _drafts = [.. new[] { "cat", "dog", "bird" }.Select(name =>
            LabelCodec.Check(task.Dataset.Row, task.Dataset.Labels, new(task.Dataset.SampleIds[0], 640, 480, null), [new SampleLabel { Name = name }]))];
    }

    public const string LabelCounts = """
        INSERT INTO task_label_counts (dataset_key, task_key, worker_key, type, name, count, sample_count)
        SELECT i.dataset_key, i.task_key, i.worker_key, l.type, l.name, COUNT(*), COUNT(*)
        FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket <> 1
        GROUP BY i.dataset_key, i.task_key, i.worker_key, l.type, l.name
        """;

    private int[] Places { get; }

    public IReadOnlyList<BulkColumn<int>> LabelColumns =>
    [
        new("dataset_key", BulkType.Long, _ => _task.Dataset.Key),
        new("annotation_key", BulkType.Long, n => _firstKey + n),
        new("type", BulkType.Integer, n => (int)Label(n).Type),
        new("name", BulkType.Text, n => Label(n).Name),
        new("count", BulkType.Integer, _ => 1),
        new("hard", BulkType.Boolean, _ => false),
    ];

    public IReadOnlyList<BulkColumn<int>> Columns(long now) =>
    [
        new("dataset_key", BulkType.Long, _ => _task.Dataset.Key),
        new("key", BulkType.Long, n => _firstKey + n),
        new("sample_id", BulkType.Text, n => _task.Dataset.SampleIds[SampleOf(n)]),
        new("task_key", BulkType.Long, _ => _task.Key),
        new("worker_key", BulkType.Long, n => _task.WorkerOf(SampleOf(n)).Identity.WorkerKey),
        new("labels", BulkType.Text, n => Draft(n).Labels),
        new("canonical", BulkType.Text, n => Draft(n).Canonical),
        new("origin", BulkType.Integer, n => _task.BucketOf(SampleOf(n)).State == ItemState.Auto ? (int)AnnotationOrigin.Auto : (int)AnnotationOrigin.Human),
        new("author", BulkType.Text, n => _task.WorkerOf(SampleOf(n)).Email),
        new("create_time", BulkType.Long, _ => now),
    ];

    /// <summary>Which sample the annotation number <paramref name="n"/> is of.</summary>
    public int SampleOf(int n) => _order[n];

    public long KeyOf(int sample) => _firstKey + Places[sample];

    public bool IsLabeled(int sample) => _task.BucketOf(sample).State != ItemState.None;

    private AnnotationDraft Draft(int n) => _drafts[SampleOf(n) % _drafts.Length];

    private LabelRow Label(int n) => Draft(n).Rows[0];
}
