using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>One closing, as one transaction: items, counts, merge, the acceptance's record, the task.</summary>
internal sealed class Closing(DatasetEntity dataset, WorkforceTaskEntity given, AcceptanceAction action, bool overwrite, string author, long now)
{
    private bool Cancels => action == AcceptanceAction.Cancel;

    public async Task<AcceptanceEntity> Run(AppDb db, CancellationToken cancel)
    {
        await db.LockTask(given.Key, cancel);
        var task = await TaskRows.Reload(db, given.DatasetKey, given.Key, cancel);
        var acceptance = await db.RunningAcceptance(task, cancel);
        await Claim(db, acceptance, cancel);
        acceptance.ConflictCount = await Conflicts.Count(db, dataset, task, acceptance, cancel);
        (acceptance.AcceptedCount, acceptance.RejectedCount) = await MoveItems(db, task, acceptance, cancel);
        var merged = task.AutoSyncDataset && acceptance.AcceptedCount > 0
            ? await new Merge(dataset, task, acceptance.Key, overwrite).Run(db, now, cancel)
            : default;
        (acceptance.MergedCount, acceptance.ReplacedCount) = (merged.Merged, merged.Replaced);
        if (Cancels)
            await VerdictCounts.Forget(db, acceptance, cancel);
        await Record(db, acceptance, cancel);
        var status = Cancels ? acceptance.TaskStatusBefore : await TaskRows.StatusByItems(db, task, cancel);
        await TaskRows.SetStatus(db, task, status, null, now, cancel);
        return acceptance;
    }

    /// <summary>Of two closings at once, one finds the acceptance open.</summary>
    private async Task Claim(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        acceptance.Status = Cancels ? AcceptanceStatus.Cancelled : AcceptanceStatus.Closed;
        var claimed = await db.Set<AcceptanceEntity>()
            .Where(a => a.DatasetKey == acceptance.DatasetKey && a.TaskKey == acceptance.TaskKey && a.Key == acceptance.Key && a.Status == AcceptanceStatus.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, acceptance.Status), cancel);
        if (claimed == 0)
            throw new Refusal(Errors.NoAcceptance);
    }

    private async Task<(int Accepted, int Rejected)> MoveItems(AppDb db, WorkforceTaskEntity task, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var scope = new { task.DatasetKey, TaskKey = task.Key, acceptance.Key };
        var outcomes = await Outcomes(db, task, cancel);
        var target = ClosingTable.Case(action);
        var dropped = Cancels ? ", acceptance_key = NULL, check_accept = NULL, check_score = NULL, check_comment = NULL" : "";
        await connection.ExecuteAsync(new CommandDefinition(
            $"""
            UPDATE items SET bucket = {target}{dropped}
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold});

            INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)
            SELECT dataset_key, task_key, worker_key, {target} AS outcome, SUM(count) FROM task_counts
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold})
            GROUP BY dataset_key, task_key, worker_key, outcome
            ON CONFLICT (dataset_key, task_key, worker_key, bucket) DO UPDATE SET count = task_counts.count + excluded.count;

            DELETE FROM task_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold});

            INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)
            SELECT dataset_key, task_key, {target} AS outcome, block, SUM(count) FROM task_block_counts
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold})
            GROUP BY dataset_key, task_key, outcome, block
            ON CONFLICT (dataset_key, task_key, bucket, block) DO UPDATE SET count = task_block_counts.count + excluded.count;

            DELETE FROM task_block_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold});

            INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count)
            SELECT dataset_key, task_key, {target} AS outcome, stretch, SUM(count) FROM task_stretch_counts
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold})
            GROUP BY dataset_key, task_key, outcome, stretch
            ON CONFLICT (dataset_key, task_key, bucket, stretch) DO UPDATE SET count = task_stretch_counts.count + excluded.count;

            DELETE FROM task_stretch_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.ListWithGold});
            """, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        return (outcomes.GetValueOrDefault(ItemState.Accepted), outcomes.GetValueOrDefault(ItemState.Rejected));
    }

    /// <summary>How many items the action accepts and sends back, from the counts before it.</summary>
    private async Task<Dictionary<ItemState, int>> Outcomes(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key && c.Count > 0)
            .Select(c => new { c.Bucket, c.Count }).ToListAsync(cancel);
        return counts.Where(c => c.Bucket.IsInPopulation)
            .GroupBy(c => ClosingTable.Outcome(action, c.Bucket).State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    private Task Record(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel) => db.Set<AcceptanceEntity>()
        .Where(a => a.DatasetKey == acceptance.DatasetKey && a.TaskKey == acceptance.TaskKey && a.Key == acceptance.Key)
        .ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Action, action).SetProperty(a => a.OverwriteLastResult, overwrite)
                .SetProperty(a => a.ClosedBy, author).SetProperty(a => a.CloseTime, now)
                .SetProperty(a => a.AcceptedCount, acceptance.AcceptedCount).SetProperty(a => a.RejectedCount, acceptance.RejectedCount)
                .SetProperty(a => a.MergedCount, acceptance.MergedCount).SetProperty(a => a.ReplacedCount, acceptance.ReplacedCount)
                .SetProperty(a => a.ConflictCount, acceptance.ConflictCount), cancel);
}
