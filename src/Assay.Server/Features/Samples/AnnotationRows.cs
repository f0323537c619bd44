using Assay.Server.Data;

namespace Assay.Server.Features.Samples;

/// <summary>Stores annotations and their label rows, in the caller's transaction.</summary>
internal static class AnnotationRows
{
    /// <summary>Up to here one statement is quicker than setting up a bulk insert.</summary>
    private const int Few = 16;

    private static readonly IReadOnlyList<BulkColumn<NewAnnotation>> Columns =
    [
        new("dataset_key", BulkType.Long, a => a.DatasetKey), new("key", BulkType.Long, a => a.Key), new("sample_id", BulkType.Text, a => a.SampleId),
        new("task_key", BulkType.Long, a => a.TaskKey), new("worker_key", BulkType.Long, a => a.WorkerKey), new("labels", BulkType.Text, a => a.Draft.Labels),
        new("canonical", BulkType.Text, a => a.Draft.Canonical), new("origin", BulkType.Integer, a => (int)a.Origin), new("author", BulkType.Text, a => a.Author),
        new("create_time", BulkType.Long, a => a.CreateTime), new("active_ms", BulkType.Integer, a => a.ActiveMs),
    ];

    private static readonly IReadOnlyList<BulkColumn<(NewAnnotation Of, LabelRow Label)>> LabelColumns =
    [
        new("dataset_key", BulkType.Long, r => r.Of.DatasetKey), new("annotation_key", BulkType.Long, r => r.Of.Key), new("type", BulkType.Integer, r => (int)r.Label.Type),
        new("name", BulkType.Text, r => r.Label.Name), new("count", BulkType.Integer, r => r.Label.Count), new("min_score", BulkType.Double, r => r.Label.MinScore),
        new("max_score", BulkType.Double, r => r.Label.MaxScore), new("hard", BulkType.Boolean, r => r.Label.Hard),
    ];

    public static async Task Insert(AppDb db, IReadOnlyList<NewAnnotation> annotations, CancellationToken cancel)
    {
        var batch = new SqlBatch(db);
        await Insert(db, batch, annotations, cancel);
        await batch.Execute(cancel);
    }

    /// <summary>Many are stored at once, few are left to the caller's batch.</summary>
    public static async Task Insert(AppDb db, SqlBatch batch, IReadOnlyList<NewAnnotation> annotations, CancellationToken cancel)
    {
        var labels = annotations.SelectMany(a => a.Draft.Rows.Select(r => (Of: a, Label: r)));
        if (annotations.Count > Few || annotations.Sum(a => a.Draft.Rows.Count) > Few)
        {
            await db.BulkInsert("annotations", Columns, annotations.ToAsyncEnumerable(), cancel);
            await db.BulkInsert("annotation_labels", LabelColumns, labels.ToAsyncEnumerable(), cancel);
            return;
        }

        batch
            .AddRows(
                "INSERT INTO annotations (dataset_key, key, sample_id, task_key, worker_key, labels, canonical, origin, author, create_time, active_ms)", annotations,
                a => $"{a.DatasetKey}, {a.Key}, {a.SampleId}, {a.TaskKey}, {a.WorkerKey}, {a.Draft.Labels}, {a.Draft.Canonical}, {(int)a.Origin}, {a.Author}, {a.CreateTime}, {a.ActiveMs}")
            .AddRows(
                "INSERT INTO annotation_labels (dataset_key, annotation_key, type, name, count, min_score, max_score, hard)", labels,
                r => $"{r.Of.DatasetKey}, {r.Of.Key}, {(int)r.Label.Type}, {r.Label.Name}, {r.Label.Count}, {r.Label.MinScore}, {r.Label.MaxScore}, {r.Label.Hard}");
    }
}
