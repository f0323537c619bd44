using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.Labels;

/// <summary>
/// Gives a label its new name wherever it was ever used: a renamed label is the same label, so also what teams submitted
/// long ago is rewritten, and its digest with it.
/// </summary>
internal static class RenameInAnnotations
{
    private static string Forget(AppDb db) => $"""
        DELETE FROM annotation_labels WHERE dataset_key = @datasetKey AND {db.In("annotation_key", "@keys")};
        DELETE FROM annotations WHERE dataset_key = @datasetKey AND {db.In("key", "@keys")}
        """;

    private const string Counts = """
        INSERT INTO task_label_counts (dataset_key, task_key, worker_key, type, name, count, sample_count)
        SELECT dataset_key, task_key, worker_key, type, @To, count, sample_count
        FROM task_label_counts WHERE dataset_key = @datasetKey AND type = @Type AND name = @From
        ON CONFLICT (dataset_key, task_key, worker_key, type, name)
        DO UPDATE SET count = task_label_counts.count + excluded.count, sample_count = task_label_counts.sample_count + excluded.sample_count;
        DELETE FROM task_label_counts WHERE dataset_key = @datasetKey AND type = @Type AND name = @From
        """;

    public static async Task Run(AppDb db, long datasetKey, LabelType type, string from, string to, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var after = 0L;
        while (await AnnotationPage.All(db, datasetKey, type, from, after, cancel) is { Count: > 0 } page)
        {
            var renamed = page.ConvertAll(row => row.With(datasetKey, LabelCodec.Redraft([.. row.Read().Select(l => l.Type == type && l.Name == from ? l with { Name = to } : l)])));
            await connection.ExecuteAsync(new CommandDefinition(Forget(db), new { datasetKey, keys = page.ConvertAll(r => r.Key) }, db.Transaction, cancellationToken: cancel));
            await AnnotationRows.Insert(db, renamed, cancel);
            after = page[^1].Key;
        }

        await connection.ExecuteAsync(new CommandDefinition(Counts, new { datasetKey, Type = (int)type, From = from, To = to }, db.Transaction, cancellationToken: cancel));
    }
}
