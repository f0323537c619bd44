using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// Takes a closing back as a whole: items return to the population with their verdicts, the dataset to the labels it
/// had, and the acceptance is open again. Only the owner, and only while nothing later depends on the closing.
/// </summary>
internal static class UndoAcceptance
{
    private static readonly string RestoreItems = $"""
        UPDATE items SET bucket = 3 + (items.bucket & 8) + 16 * COALESCE(
            (SELECT CASE WHEN x.accept IS NULL THEN 2 WHEN x.accept THEN 3 ELSE 4 END FROM acceptance_items x
             WHERE x.dataset_key = items.dataset_key AND x.acceptance_key = @Key AND x.sample_id = items.sample_id AND x.worker_key = items.worker_key), 1)
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket < {ItemBucket.FirstGold};

        UPDATE items SET bucket = 3 + (bucket & 8) + 16 + {ItemBucket.FirstGold}
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket >= {ItemBucket.FirstGold}
        """;

    private const string ClearMerged = """
        UPDATE samples SET annotation_key = NULL, state = 0, merged_by = NULL
        WHERE dataset_key = @DatasetKey AND merged_by = @Key
          AND NOT EXISTS (SELECT 1 FROM replaced_labels r WHERE r.dataset_key = @DatasetKey AND r.acceptance_key = @Key AND r.sample_id = samples.sample_id)
        """;

    private const string RestoreReplaced = """
        UPDATE samples AS s SET annotation_key = r.annotation_key, state = r.state, merged_by = r.merged_by
        FROM replaced_labels r
        WHERE r.dataset_key = @DatasetKey AND r.acceptance_key = @Key AND s.dataset_key = r.dataset_key AND s.sample_id = r.sample_id AND s.merged_by = @Key
        """;

    private const string Forget = """
        DELETE FROM replaced_labels WHERE dataset_key = @DatasetKey AND acceptance_key = @Key;
        DELETE FROM merge_choices WHERE dataset_key = @DatasetKey AND acceptance_key = @Key;
        """;

    public static async Task<AcceptanceRecord> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        AppDb db, Writer writer, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        if (view.Role != WorkerRole.Owner)
            throw new Refusal(Errors.NotAllowed, new Phrase("the dataset's owner", "数据集所有者"));
        var asked = await db.Acceptance(view.Task, acceptanceId, cancel);
        await writer.Run((tx, c) => Undo(tx, view, asked.Key, user.Author, time.GetUtcNow().ToUnixTimeMilliseconds(), c), cancel);
        return AcceptanceRecords.Of(view, await db.Acceptance(view.Task, acceptanceId, cancel));
    }

    private static async Task Undo(AppDb db, TaskView view, long key, string author, long now, CancellationToken cancel)
    {
        await db.LockTask(view.Task.Key, cancel);
        var task = await TaskRows.Reload(db, view.Task.DatasetKey, view.Task.Key, cancel);
        var acceptance = await db.Acceptances(task).SingleAsync(a => a.Key == key, cancel);
        await Check(db, task, acceptance, cancel);
        var connection = await db.Connection(cancel);
        var scope = new { task.DatasetKey, TaskKey = task.Key, Key = key };
        var unconfirmed = await db.Set<ReplacedLabelsEntity>().CountAsync(r => r.DatasetKey == task.DatasetKey && r.AcceptanceKey == key && r.State == (int)LabelingState.Unconfirmed, cancel);
        foreach (var text in new[] { RestoreItems, ClearMerged, RestoreReplaced, Forget })
            await connection.ExecuteAsync(new CommandDefinition(text, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        await GoldDraw.Mark(db, acceptance, cancel);
        var change = new CountChange(Annotated: acceptance.ReplacedCount - acceptance.MergedCount, Unconfirmed: unconfirmed);
        await DatasetCounts.Apply(db, view.Dataset, change, now, cancel);
        Reopen(acceptance, author, now);
        await db.SaveChangesAsync(cancel);
        await TaskRows.SetStatus(db, task, WorkforceTaskStatus.UnderAcceptance, key, now, cancel);
        await TaskCountsRebuild.Run(db, task.DatasetKey, task.Key, cancel);
    }

    private static void Reopen(AcceptanceEntity acceptance, string author, long now)
    {
        acceptance.Status = AcceptanceStatus.Open;
        acceptance.Action = null;
        acceptance.OverwriteLastResult = false;
        (acceptance.ClosedBy, acceptance.CloseTime, acceptance.ConflictCount) = (null, null, null);
        (acceptance.AcceptedCount, acceptance.RejectedCount, acceptance.MergedCount, acceptance.ReplacedCount) = (0, 0, 0, 0);
        (acceptance.UndoCount, acceptance.UndoneBy, acceptance.UndoTime) = (acceptance.UndoCount + 1, author, now);
    }

    private static async Task Check(AppDb db, WorkforceTaskEntity task, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        if (acceptance.Status != AcceptanceStatus.Closed)
            throw new Refusal(Errors.CannotUndo, acceptance.Status == AcceptanceStatus.Open ? new Phrase("the acceptance is not closed", "验收尚未结束") : new Phrase("a cancelled acceptance changed nothing", "已取消的验收未作任何更改"));
        if (await db.Acceptances(task).AnyAsync(a => a.Key > acceptance.Key && a.Status != AcceptanceStatus.Cancelled, cancel))
            throw new Refusal(Errors.CannotUndo, new Phrase("a later acceptance builds on it", "之后的验收以它为基础"));
        if (task.AcceptanceKey is not null)
            throw new Refusal(Errors.CannotUndo, new Phrase("another acceptance is running", "另一个验收正在进行"));
        var left = await db.Set<ItemEntity>().CountAsync(i => i.DatasetKey == task.DatasetKey && i.TaskKey == task.Key && i.AcceptanceKey == acceptance.Key && !ItemBucket.Gold.Contains(i.Bucket), cancel);
        if (left != acceptance.AcceptedCount + acceptance.RejectedCount)
            throw new Refusal(Errors.CannotUndo, new Phrase("items it sent back have been labeled again", "被退回的样本已重新标注"));
        var merged = await db.Set<SampleEntity>().CountAsync(s => s.DatasetKey == task.DatasetKey && s.MergedBy == acceptance.Key, cancel);
        if (merged != acceptance.MergedCount)
            throw new Refusal(Errors.CannotUndo, new Phrase("labels it wrote to the dataset have been changed since", "写入数据集的标签之后已被修改"));
    }
}
