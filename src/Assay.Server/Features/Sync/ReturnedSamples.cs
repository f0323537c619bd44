using Assay.Server.Features.Datasets;
using Assay.Server.Jobs;
using Dapper;

namespace Assay.Server.Features.Sync;

/// <summary>Gives samples whose files came back the labels they had, and counts what is new.</summary>
internal sealed class ReturnedSamples(JobRun run, DatasetEntity dataset, long now)
{
    private const string Restore = """
        UPDATE samples SET annotation_key = w.annotation_key, state = w.state
        FROM removed_samples w
        WHERE w.dataset_key = @Dataset AND w.waits AND w.annotation_key IS NOT NULL
            AND samples.dataset_key = w.dataset_key AND samples.sample_id = w.sample_id AND samples.annotation_key IS NULL AND samples.create_time = @Now
        """;

    private const string Settled = """
        UPDATE removed_samples SET waits = @No WHERE dataset_key = @Dataset AND waits
            AND EXISTS (SELECT 1 FROM samples s WHERE s.dataset_key = removed_samples.dataset_key AND s.sample_id = removed_samples.sample_id)
        """;

    private const string New = "SELECT COUNT(*) FROM samples WHERE dataset_key = @Dataset AND create_time = @Now";

    public Task Run(CancellationToken cancel) => run.Step(50, null, async (db, c) =>
    {
        var connection = await db.Connection(c);
        await connection.ExecuteAsync(Command(Restore));
        await connection.ExecuteAsync(Command(Settled));
        run.Counts[JobCounts.Added] = await connection.ExecuteScalarAsync<long>(Command(New));
        await DatasetCounts.Recount(db, dataset, now, c);

        CommandDefinition Command(string text) => new(text, new { Dataset = dataset.Key, Now = now, No = false }, db.Transaction, commandTimeout: 0, cancellationToken: c);
    }, cancel);
}
