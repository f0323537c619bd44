using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// Hands items out for review: each to one reviewer at a time, until the lease ends or the review is in. Asking again
/// brings what the reviewer holds already, so that nothing is stuck after a crash.
/// </summary>
internal static class LeaseReviewItems
{
    public const int MaxItems = 100;

    private const string Free = """
        SELECT sample_id AS SampleId, worker_key AS WorkerKey FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket = @Unreviewed AND worker_key <> @Me
          AND (lease_user_key = @User OR lease_expires IS NULL OR lease_expires <= @Now)
        ORDER BY sample_id, worker_key LIMIT @Limit
        """;

    public static async Task<LeasedItemsResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, LeaseItemsRequest body,
        AppDb db, Writer writer, CurrentUser user, SampleLinks links, Keys keys, TimeProvider time, IOptions<TaskOptions> options, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        if (!view.Reviews)
            throw new Refusal(Errors.MemberNotAllowed);
        var limit = Page.Of(null, body.Limit, 1, MaxItems).Size;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var expires = now + (options.Value.ReviewLeaseSeconds * 1000L);
        var held = await writer.RunGrouped((tx, c) => Take(tx, view.Task, user, limit, keys.NewKey(), now, expires, c), cancel);
        return new(await LeasedItems.Read(db, view.Task, held, cancel), links.For());
    }

    private static async Task<IReadOnlyList<ItemKey>> Take(AppDb db, WorkforceTaskEntity task, CurrentUser user, int limit, long token, long now, long expires, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var free = await ItemKey.Merged(task, new(ItemState.Unreviewed), limit, async bucket => await connection.QueryAsync<ItemKey>(new CommandDefinition(
            $"{Free} {db.ForUpdateSkipLocked}",
            new { task.DatasetKey, TaskKey = task.Key, Unreviewed = bucket.Value, Me = user.WorkerKey ?? -1, User = user.UserKey, Now = now, Limit = limit },
            db.Transaction, cancellationToken: cancel)));
        var batch = new SqlBatch(db);
        foreach (var item in free)
        {
            // What the reviewer holds keeps its token: another window of the same person must not undo the work of the first.
            batch.Add($"""
                UPDATE items SET lease_token = CASE WHEN lease_user_key = {user.UserKey} AND lease_expires > {now} THEN lease_token ELSE {token} END,
                    lease_user_key = {user.UserKey}, lease_expires = {expires}
                WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND sample_id = {item.SampleId} AND worker_key = {item.WorkerKey}
                """);
        }

        await batch.Execute(cancel);
        return free;
    }
}
