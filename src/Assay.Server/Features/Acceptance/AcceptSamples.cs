using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>Verdicts on drawn items. They may be changed until the acceptance is closed. All or nothing.</summary>
internal static class AcceptSamples
{
    private const int MaxComments = 1000;

    private const string Items = """
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, i.block AS Block, i.bucket AS Bucket, i.check_score AS CheckScore
        FROM items i WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey
        """;

    public static async Task<object> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, AcceptSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var comments = ItemComments.Check(body.Comments, MaxComments);
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Release();
        return await writer.RunJointly(task.Key, new Verdicts(task, comments, user.Author, now), Write, cancel);
    }

    private static async Task<IReadOnlyList<object>> Write(AppDb db, IReadOnlyList<Verdicts> orders, CancellationToken cancel)
    {
        var task = orders[0].Task;
        var rows = await db.QueryLocked<DrawnItem>(
            task.Key, $"{Items} AND {db.InTexts("i.sample_id", "@SampleIds")} ORDER BY i.sample_id, i.worker_key {db.ForUpdate}",
            new { task.DatasetKey, TaskKey = task.Key, SampleIds = db.Texts(orders.SelectMany(o => o.Comments).Select(c => c.SampleId!).Distinct()) }, cancel);
        var acceptance = await db.RunningAcceptance(task, cancel);
        var items = rows.ToLookup(r => r.SampleId, StringComparer.Ordinal);
        var (batch, records) = (new SqlBatch(db), new SqlBatch(db));
        var (moves, tally, verdicts) = (new List<ItemMove>(), new VerdictTally(), new List<VerdictChange>());
        foreach (var (order, comment) in orders.SelectMany(o => o.Comments, (o, c) => (o, c)))
        {
            foreach (var item in Meant(items[comment.SampleId!], comment))
            {
                var accept = comment.Accept!.Value;
                var from = new ItemBucket(item.Bucket);
                var to = new ItemBucket(from.State, from.Reviewed, accept ? CheckState.DrawnAccepted : CheckState.DrawnRejected);
                tally.Take(from.Check, item.CheckScore, -1);
                tally.Take(to.Check, comment.Score, 1);
                verdicts.AddRange([new(item.WorkerKey, from.Check, item.CheckScore, -1), new(item.WorkerKey, to.Check, comment.Score, 1)]);
                moves.Add(new(item.WorkerKey, item.Block, from, to));
                (item.Bucket, item.CheckScore) = (to.Value, comment.Score);
                batch.Add($"""
                    UPDATE items SET bucket = {to.Value}, check_accept = {accept}, check_score = {comment.Score}, check_comment = {comment.Comment}
                    WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND sample_id = {item.SampleId} AND worker_key = {item.WorkerKey}
                    """);
                records.Add($"""
                    UPDATE acceptance_items SET accept = {accept}, score = {comment.Score}, comment = {comment.Comment}, checked_by = {order.Author}, check_time = {order.Now}
                    WHERE dataset_key = {task.DatasetKey} AND acceptance_key = {acceptance.Key} AND sample_id = {item.SampleId} AND worker_key = {item.WorkerKey}
                    """);
            }
        }

        batch.Add(records);
        batch.Add($"""
            UPDATE acceptances SET grade_a = grade_a + {tally.A}, grade_b = grade_b + {tally.B}, grade_c = grade_c + {tally.C}, grade_d = grade_d + {tally.D},
                ungraded = ungraded + {tally.Ungraded}, rejected = rejected + {tally.Rejected}
            WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND key = {acceptance.Key}
            """);
        VerdictCounts.Add(batch, acceptance, verdicts);
        TaskCounts.Move(batch, task, moves);
        await batch.Execute(cancel);
        return [.. orders.Select(_ => new { })];
    }

    private static List<DrawnItem> Meant(IEnumerable<DrawnItem> items, SampleComment comment)
    {
        var worker = comment.WorkerId is null ? null : WorkerIdentity.KeyOf(comment.WorkerId);
        var named = items.Where(i => !new ItemBucket(i.Bucket).IsGold && (comment.WorkerId is null || i.WorkerKey == worker)).ToList();
        if (named.Count == 0)
            throw new Refusal(Errors.SampleUnknown, comment.SampleId);
        var drawn = named.Where(i => new ItemBucket(i.Bucket).IsDrawn).ToList();
        return drawn.Count > 0 ? drawn : throw new Refusal(Errors.NotDrawn, comment.SampleId);
    }

    private sealed record Verdicts(WorkforceTaskEntity Task, IReadOnlyList<SampleComment> Comments, string Author, long Now);

    private sealed class DrawnItem
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public int Block { get; set; }
        public short Bucket { get; set; }
        public string? CheckScore { get; set; }
    }

    /// <summary>How verdicts change the acceptance's counts.</summary>
    private sealed class VerdictTally
    {
        public int A { get; private set; }
        public int B { get; private set; }
        public int C { get; private set; }
        public int D { get; private set; }
        public int Ungraded { get; private set; }
        public int Rejected { get; private set; }

        public void Take(CheckState verdict, string? score, int by)
        {
            switch (verdict, score)
            {
                case (CheckState.DrawnRejected, _): Rejected += by; break;
                case (CheckState.DrawnAccepted, "A"): A += by; break;
                case (CheckState.DrawnAccepted, "B"): B += by; break;
                case (CheckState.DrawnAccepted, "C"): C += by; break;
                case (CheckState.DrawnAccepted, "D"): D += by; break;
                case (CheckState.DrawnAccepted, _): Ungraded += by; break;
            }
        }
    }
}
