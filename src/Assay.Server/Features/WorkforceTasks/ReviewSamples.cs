using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Passes submissions on to acceptance or sends them back to their labelers. All or nothing.</summary>
internal static class ReviewSamples
{
    private const int MaxComments = 1000;

    private const string Waiting = """
        SELECT sample_id AS SampleId, worker_key AS WorkerKey, block AS Block, bucket AS Bucket, annotation_key AS AnnotationKey,
               lease_user_key AS LeaseUserKey, lease_token AS LeaseToken, lease_expires AS LeaseExpires
        FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        """;

    public static async Task<object> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, ReviewSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, Keys keys, TimeProvider time, CancellationToken cancel)
    {
        var comments = ItemComments.Check(body.Comments, MaxComments);
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        if (!view.Reviews)
            throw new Refusal(Errors.MemberNotAllowed);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Release();
        return await writer.RunJointly(view.Task.Key, new Reviews(view.Task, comments, user, keys, now), Write, cancel);
    }

    private static async Task<IReadOnlyList<object>> Write(AppDb db, IReadOnlyList<Reviews> orders, CancellationToken cancel)
    {
        var task = orders[0].Task;
        var rows = await db.QueryLocked<WaitingItem>(
            task.Key, $"{Waiting} AND {db.InTexts("sample_id", "@SampleIds")} ORDER BY sample_id, worker_key {db.ForUpdate}",
            new { task.DatasetKey, TaskKey = task.Key, SampleIds = db.Texts(orders.SelectMany(o => o.Comments).Select(c => c.SampleId!).Distinct()) }, cancel);
        var items = rows.ToLookup(r => r.SampleId, StringComparer.Ordinal);
        var (batch, records, moves) = (new SqlBatch(db), new SqlBatch(db), new List<ItemMove>());
        foreach (var (order, comment) in orders.SelectMany(o => o.Comments, (o, c) => (o, c)))
        {
            foreach (var item in Meant(items[comment.SampleId!], comment, order.User, order.Now))
            {
                var accept = comment.Accept!.Value;
                var from = new ItemBucket(item.Bucket);
                var to = (accept ? new ItemBucket(ItemState.Uncheck, reviewed: true) : new ItemBucket(ItemState.Rejected)).AsGold(from.IsGold);
                moves.Add(new(item.WorkerKey, item.Block, from, to));
                item.Bucket = to.Value;
                batch.Add($"""
                    UPDATE items SET bucket = {to.Value}, review_accept = {accept}, review_score = {comment.Score}, review_comment = {comment.Comment},
                        lease_user_key = NULL, lease_token = NULL, lease_expires = NULL
                    WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND sample_id = {item.SampleId} AND worker_key = {item.WorkerKey}
                    """);
                records.Add($"""
                    INSERT INTO reviews (dataset_key, task_key, sample_id, worker_key, key, annotation_key, reviewer, accept, score, comment, create_time)
                    VALUES ({task.DatasetKey}, {task.Key}, {item.SampleId}, {item.WorkerKey}, {order.Keys.NewKey()}, {item.AnnotationKey}, {order.User.Author}, {accept}, {comment.Score}, {comment.Comment}, {order.Now})
                    """);
            }
        }

        batch.Add(records);
        TaskCounts.Move(batch, task, moves);
        await batch.Execute(cancel);
        return [.. orders.Select(_ => new { })];
    }

    /// <summary>The items a comment is about: the named labeler's, or all of the sample that wait for a review.</summary>
    private static List<WaitingItem> Meant(IEnumerable<WaitingItem> items, SampleComment comment, CurrentUser user, long now)
    {
        var worker = comment.WorkerId is null ? null : WorkerIdentity.KeyOf(comment.WorkerId);
        var named = items.Where(i => comment.WorkerId is null || i.WorkerKey == worker).ToList();
        if (named.Count == 0)
            throw new Refusal(Errors.SampleUnknown, comment.SampleId);
        var waiting = named.Where(i => new ItemBucket(i.Bucket).State == ItemState.Unreviewed).ToList();
        if (waiting.Count == 0)
            throw new Refusal(Errors.AlreadyReviewed, comment.SampleId);
        foreach (var item in waiting)
        {
            if (item.WorkerKey == user.WorkerKey)
                throw new Refusal(Errors.OwnWork, comment.SampleId);
            var leasedToOther = item.LeaseUserKey is { } holder && holder != user.UserKey && item.LeaseExpires > now;
            var outdated = comment.LeaseToken is not null && comment.LeaseToken != ItemLease.TokenOf(item.LeaseToken);
            if (leasedToOther || outdated)
                throw new Refusal(Errors.LeasedToOther, comment.SampleId);
        }

        return waiting;
    }

    private sealed record Reviews(WorkforceTaskEntity Task, IReadOnlyList<SampleComment> Comments, CurrentUser User, Keys Keys, long Now);

    private sealed class WaitingItem
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public int Block { get; set; }
        public short Bucket { get; set; }
        public long? AnnotationKey { get; set; }
        public long? LeaseUserKey { get; set; }
        public long? LeaseToken { get; set; }
        public long? LeaseExpires { get; set; }
    }
}
