using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Acceptance;

/// <summary>Freezes what waits for acceptance as the population and marks the items drawn from it. Positions count the population from 0 in order of sample id and labeler.</summary>
internal static class SampleDraw
{
    private static readonly string Waiting = $"{new ItemBucket(ItemState.Uncheck).Value}, {new ItemBucket(ItemState.Uncheck, reviewed: true).Value}";

    private static string Freeze(string waiting) => $"""
        UPDATE items SET bucket = bucket + 16, acceptance_key = @Key
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({waiting})
        """;

    private static readonly string WaitingGold = $"{new ItemBucket(ItemState.Uncheck).AsGold().Value}, {new ItemBucket(ItemState.Uncheck, reviewed: true).AsGold().Value}";

    /// <summary>
    /// The CASE has the drawn positions looked up in a hash table. PostgreSQL has no statistics of the rows that this transaction
    /// changed, takes the population for one row, and would compare every row of it with every drawn position.
    /// </summary>
    private static string Draw(string positions) => $"""
        INSERT INTO acceptance_items (dataset_key, acceptance_key, sample_id, worker_key, annotation_key, drawn)
        SELECT @DatasetKey, @Key, p.sample_id, p.worker_key, p.annotation_key, TRUE
        FROM (SELECT sample_id, worker_key, annotation_key, row_number() OVER (ORDER BY sample_id, worker_key) - 1 AS position
              FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket < {ItemBucket.FirstGold}) p
        WHERE CASE WHEN p.position IN ({positions}) THEN TRUE ELSE FALSE END
        """;

    private const string Mark = """
        UPDATE items SET bucket = items.bucket + 16, check_accept = NULL, check_score = NULL, check_comment = NULL
        FROM acceptance_items x
        WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key
          AND items.dataset_key = x.dataset_key AND items.task_key = @TaskKey AND items.sample_id = x.sample_id AND items.worker_key = x.worker_key
        """;

    /// <summary>Starts <paramref name="acceptance"/> in a transaction that runs.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="acceptance">Without population and sample; they are set here.</param>
    /// <param name="draw">Chooses positions once the population is frozen and <see cref="AcceptanceEntity.PopulationCount"/> is known.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task Start(AppDb db, AcceptanceEntity acceptance, Func<CancellationToken, Task<int[]>> draw, CancellationToken cancel)
    {
        await db.LockTask(acceptance.TaskKey, cancel);
        var task = await TaskRows.Reload(db, acceptance.DatasetKey, acceptance.TaskKey, cancel);
        if (task.AcceptanceKey is not null)
            throw new Refusal(Errors.AcceptanceRunning);
        var connection = await db.Connection(cancel);
        var scope = new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key };
        acceptance.TaskStatusBefore = task.Status;
        acceptance.PopulationCount = await connection.ExecuteAsync(new CommandDefinition(Freeze(Waiting), scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        if (acceptance.PopulationCount == 0)
            throw new Refusal(Errors.NothingToCheck);
        var positions = await draw(cancel);
        acceptance.SampleCount = positions.Length;
        await connection.ExecuteAsync(new CommandDefinition(
            Draw(db.IntegersOf("@Positions")), new { scope.DatasetKey, scope.TaskKey, scope.Key, Positions = $"[{string.Join(',', positions)}]" },
            db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(Mark, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        if (task.GoldPerLabeler > 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(Freeze(WaitingGold), scope, db.Transaction, cancellationToken: cancel));
            await GoldDraw.Mark(db, acceptance, cancel);
        }

        db.Add(acceptance);
        await db.SaveChangesAsync(cancel);
        await TaskRows.SetStatus(db, task, WorkforceTaskStatus.UnderAcceptance, acceptance.Key, acceptance.StartTime, cancel);
        await TaskCountsRebuild.Run(db, task.DatasetKey, task.Key, cancel);
    }
}
