using Assay.Server.Data;
using Assay.Server.Jobs;
using Dapper;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>Forgets a snapshot, and what only it still needed.</summary>
internal static class DropSnapshot
{
    private const int Chunk = 5_000;

    private static readonly string SomeRows = $"""
        DELETE FROM snapshot_samples WHERE (dataset_key, snapshot_key, sample_id) IN
            (SELECT dataset_key, snapshot_key, sample_id FROM snapshot_samples WHERE dataset_key = @Dataset AND snapshot_key = @Key LIMIT {Chunk})
        """;

    /// <summary>Samples that are in no dataset and no snapshot any more.</summary>
    private static readonly string Forgotten = $"""
        SELECT r.sample_id FROM removed_samples r
        WHERE r.dataset_key = @Dataset AND NOT r.waits AND NOT {SnapshotHold.OfSample("r")} ORDER BY r.sample_id LIMIT {Chunk}
        """;

    private static string Forget(AppDb db) => $"""
        DELETE FROM annotation_labels WHERE dataset_key = @Dataset AND annotation_key IN (SELECT a.key FROM annotations a WHERE {Left(db)});
        DELETE FROM annotations WHERE dataset_key = @Dataset AND key IN (SELECT a.key FROM annotations a WHERE {Left(db)});
        DELETE FROM removed_samples WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")};
        """;

    /// <summary>Labels of samples that are gone from the dataset; one that came back keeps what it has.</summary>
    private static string Left(AppDb db) => $"""
        a.dataset_key = @Dataset AND {db.In("a.sample_id", "@Samples")}
        AND NOT EXISTS (SELECT 1 FROM samples s WHERE s.dataset_key = a.dataset_key AND s.sample_id = a.sample_id)
        """;

    /// <summary>All rows at once, for a snapshot that is taken anew.</summary>
    public static async Task Rows(AppDb db, long datasetKey, long key, CancellationToken cancel) =>
        await new SqlBatch(db).Add($"DELETE FROM snapshot_samples WHERE dataset_key = {datasetKey} AND snapshot_key = {key}").Execute(cancel);

    /// <summary>Everything, some thousand rows a transaction. It can be run again at any point.</summary>
    public static async Task Run(JobRun run, long datasetKey, long key, CancellationToken cancel)
    {
        var values = new { Dataset = datasetKey, Key = key };
        await run.Step(run.Progress, null, (db, c) => new SqlBatch(db).Add($"DELETE FROM snapshots WHERE dataset_key = {datasetKey} AND key = {key}").Execute(c), cancel);
        for (var deleted = Chunk; deleted == Chunk;)
            await run.Step(run.Progress, null, async (db, c) => deleted = await Execute(db, SomeRows, values, c), cancel);
        for (var found = Chunk; found == Chunk;)
        {
            await run.Step(run.Progress, null, async (db, c) =>
            {
                var samples = (await (await db.Connection(c)).QueryAsync<string>(new CommandDefinition(Forgotten, values, db.Transaction, commandTimeout: 0, cancellationToken: c))).ToArray();
                found = samples.Length;
                if (found > 0)
                    await Execute(db, Forget(db), new { Dataset = datasetKey, Samples = samples }, c);
            }, cancel);
        }
    }

    private static async Task<int> Execute(AppDb db, string text, object values, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
