using Assay.Quality;
using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// Deals the samples of a task out to its labelers like cards, in rounds. A round has as many samples as there are
/// labelers, and their order is shuffled anew; every labeler gets <c>repetition</c> of a round's samples, never one
/// twice. So numbers differ by at most one, every stretch of the dataset is spread over all labelers, and a million
/// samples need no sorting: only the rounds are drawn, by the seed that the task records.
/// </summary>
internal static class Deal
{
    private const int MaxHands = 1 << 16;

    /// <summary>Hands are repeated after <c>@Cycle</c> samples. Items leave it in key order: in any other, each would go to another page of the indexes.</summary>
    private static string Insert(AppDb db, string offered) => $"""
        INSERT INTO items (dataset_key, task_key, sample_id, worker_key, block, bucket, annotation_key)
        SELECT @DatasetKey, @TaskKey, d.sample_id, h.worker_key, d.place / @SamplesPerBlock, d.bucket, d.annotation_key
        FROM (SELECT s.sample_id,
                     row_number() OVER (ORDER BY s.sample_id) - 1 AS place,
                     CASE s.state WHEN 0 THEN 0 ELSE 1 END AS bucket,
                     CASE s.state WHEN 0 THEN NULL ELSE s.annotation_key END AS annotation_key
              FROM samples s
              WHERE {offered}) d
        CROSS JOIN hands h
        WHERE h.slot = d.place % @Cycle
        {db.OrderOfJoin("d.sample_id, h.worker_key")}
        """;

    /// <summary>Gives a task without items its items, blocks included; counts are left to <see cref="TaskCountsRebuild"/>.</summary>
    public static async Task Run(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var labelers = await Roster.Labelers(db, task, cancel);
        var hands = Hands(labelers, task.Repetition, task.Seed);
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(Command("CREATE TEMP TABLE hands (slot bigint NOT NULL, turn integer NOT NULL, worker_key bigint NOT NULL, PRIMARY KEY (slot, turn))"));
        await db.BulkInsert("hands", Columns, hands.ToAsyncEnumerable(), cancel);
        var samplesPerBlock = Math.Max(1, TaskBlockEntity.Size / task.Repetition);
        var offered = OfferedSamples.Of(db, task, task.CreateTime);
        offered.Parameters.AddDynamicParams(new { task.DatasetKey, TaskKey = task.Key, SamplesPerBlock = samplesPerBlock, Cycle = hands.Count / task.Repetition });
        await connection.ExecuteAsync(Command(Insert(db, offered.Text), offered.Parameters));
        await connection.ExecuteAsync(Command("DROP TABLE hands"));
        await TaskBlocks.Cut(db, task.DatasetKey, task.Key, (samplesPerBlock - 1) * task.Repetition, cancel);

        CommandDefinition Command(string text, object? values = null) => new(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }

    private static readonly IReadOnlyList<BulkColumn<Hand>> Columns =
    [
        new("slot", BulkType.Long, h => h.Slot),
        new("turn", BulkType.Integer, h => h.Turn),
        new("worker_key", BulkType.Long, h => h.WorkerKey),
    ];

    /// <summary>Who labels the n-th sample, for n up to the end of the last round that is drawn.</summary>
    internal static IReadOnlyList<Hand> Hands(long[] labelers, int repetition, long seed)
    {
        var random = new SeededRandom(seed);
        var rounds = Math.Clamp(MaxHands / (labelers.Length * repetition), 1, 1024);
        var hands = new List<Hand>(rounds * labelers.Length * repetition);
        var order = labelers.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle<long>(order);
            for (var place = 0; place < order.Length; place++)
            {
                var slot = ((long)round * order.Length) + place;
                var takers = Enumerable.Range(0, repetition).Select(turn => order[(int)((((long)place * repetition) + turn) % order.Length)]).Order();
                hands.AddRange(takers.Select((worker, turn) => new Hand(slot, turn, worker)));
            }
        }

        return hands;
    }

    internal readonly record struct Hand(long Slot, int Turn, long WorkerKey);
}
