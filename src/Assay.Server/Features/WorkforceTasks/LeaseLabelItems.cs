using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// The caller's next items to label: what was sent back first, then what nobody labeled yet. Items belong to one
/// labeler from the deal on, so there is nothing to fence.
/// </summary>
internal static class LeaseLabelItems
{
    private const string Open = """
        SELECT sample_id AS SampleId, worker_key AS WorkerKey FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND worker_key = @Me AND bucket = @Bucket
        ORDER BY sample_id LIMIT @Limit
        """;

    private static readonly ItemBucket[] InOrder = [new(ItemState.Rejected), new(ItemState.Rejected, true), new(ItemState.Auto), new(ItemState.None)];

    public static async Task<LeasedItemsResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, LeaseItemsRequest body,
        AppDb db, CurrentUser user, SampleLinks links, CancellationToken cancel)
    {
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForLabeling();
        var limit = Page.Of(null, body.Limit, 1, LeaseReviewItems.MaxItems).Size;
        var connection = await db.Connection(cancel);
        var next = new List<ItemKey>();
        foreach (var bucket in InOrder)
        {
            if (next.Count == limit)
                break;
            var left = limit - next.Count;
            next.AddRange(await ItemKey.Merged(view.Task, bucket, left, of => connection.QueryAsync<ItemKey>(new CommandDefinition(
                Open, new { view.Task.DatasetKey, TaskKey = view.Task.Key, Me = user.WorkerKey ?? -1, Bucket = of.Value, Limit = left }, cancellationToken: cancel))));
        }

        return new(await LeasedItems.Read(db, view.Task, next, cancel), links.For());
    }
}
