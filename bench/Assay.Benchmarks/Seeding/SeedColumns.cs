using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Seeding;

/// <summary>Rows as functions of their number.</summary>
internal static class SeedColumns
{
    public static IReadOnlyList<BulkColumn<int>> Samples(DatasetEntity dataset, string[] ids, long now) =>
    [
        new("dataset_key", BulkType.Long, _ => dataset.Key),
        new("sample_id", BulkType.Text, n => ids[n]),
        new("name", BulkType.Text, n => $"photo-{n}.jpg"),
        new("path", BulkType.Text, n => $"/bench/data/{dataset.Name}/{n / 1000}/photo-{n}.jpg"),
        new("type", BulkType.Integer, _ => 0),
        new("size", BulkType.Long, n => 40_000L + (n % 10_000)),
        new("time", BulkType.Long, n => now - n),
        new("width", BulkType.Integer, _ => 640),
        new("height", BulkType.Integer, _ => 480),
        new("depth", BulkType.Integer, _ => 3),
        new("hard", BulkType.Boolean, _ => false),
        new("state", BulkType.Integer, _ => 0),
        new("create_time", BulkType.Long, _ => now),
    ];

    public static IReadOnlyList<BulkColumn<int>> Items(SeededTask task, SeedAnnotations annotations, long now) =>
    [
        new("dataset_key", BulkType.Long, _ => task.Dataset.Key),
        new("task_key", BulkType.Long, _ => task.Key),
        new("sample_id", BulkType.Text, n => task.Dataset.SampleIds[n]),
        new("worker_key", BulkType.Long, n => task.WorkerOf(n).Identity.WorkerKey),
        new("block", BulkType.Integer, n => n / TaskBlockEntity.Size),
        new("bucket", BulkType.Short, n => task.BucketOf(n).Value),
        new("annotation_key", BulkType.Long, n => annotations.IsLabeled(n) ? annotations.KeyOf(n) : null),
        new("annotated_time", BulkType.Long, n => annotations.IsLabeled(n) ? now : null),
        new("review_accept", BulkType.Boolean, n => task.BucketOf(n).Reviewed ? true : null),
        new("check_accept", BulkType.Boolean, n => task.BucketOf(n).Check switch
        {
            CheckState.DrawnAccepted => true,
            CheckState.DrawnRejected => false,
            _ => null,
        }),
    ];

    public static IReadOnlyList<BulkColumn<int>> Blocks(SeededTask task) =>
    [
        new("dataset_key", BulkType.Long, _ => task.Dataset.Key),
        new("task_key", BulkType.Long, _ => task.Key),
        new("block", BulkType.Integer, n => n),
        new("first_sample_id", BulkType.Text, n => task.Dataset.SampleIds[n * TaskBlockEntity.Size]),
    ];
}
