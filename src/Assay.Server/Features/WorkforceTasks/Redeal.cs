using Assay.Client;
using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Gold;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// Deals the open items of a task out anew when its labelers have changed: evenly, moving no more than that takes. What
/// somebody labeled stays theirs, but for items sent back to somebody who has left: another labeler starts them afresh.
/// </summary>
internal static class Redeal
{
    private static readonly ItemBucket[] Unlabeled = [new(ItemState.None), new(ItemState.Auto)];
    private static readonly ItemBucket[] SentBack = [new(ItemState.Rejected), new(ItemState.Rejected, true)];

    private const string Move = """
        UPDATE items SET worker_key = m.taker, bucket = CASE WHEN items.bucket > 1 THEN 0 ELSE items.bucket END,
            annotation_key = CASE WHEN items.bucket > 1 THEN NULL ELSE items.annotation_key END, annotated_time = NULL, acceptance_key = NULL,
            review_accept = NULL, review_score = NULL, review_comment = NULL, check_accept = NULL, check_score = NULL, check_comment = NULL,
            lease_user_key = NULL, lease_token = NULL, lease_expires = NULL
        FROM moves m
        WHERE items.dataset_key = @DatasetKey AND items.task_key = @TaskKey AND items.sample_id = m.sample_id AND items.worker_key = m.worker_key
        """;

    /// <summary>What a closing sent back leaves its place in that acceptance's record.</summary>
    private const string Remember = """
        INSERT INTO acceptance_items (dataset_key, acceptance_key, sample_id, worker_key, annotation_key, drawn)
        SELECT i.dataset_key, i.acceptance_key, i.sample_id, i.worker_key, i.annotation_key, FALSE
        FROM moves m JOIN items i ON i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = m.sample_id AND i.worker_key = m.worker_key
        WHERE i.acceptance_key IS NOT NULL
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Without a reviewer, what waited for one waits for acceptance.</summary>
    private const string PassReview = "UPDATE items SET bucket = bucket - @Unreviewed + @Uncheck WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN (@Unreviewed, @UnreviewedGold)";

    /// <summary>Gold items say something about one labeler only; nobody else needs those of somebody who has left.</summary>
    private static readonly string DropGold = $"""
        DELETE FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({string.Join(", ", Unlabeled.Concat(SentBack).Select(b => b.AsGold().Value))})
          AND NOT EXISTS (SELECT 1 FROM workforce_task_workers w WHERE w.dataset_key = items.dataset_key AND w.task_key = items.task_key AND w.worker_key = items.worker_key
                          AND w.role = {(int)WorkerRole.Labeler} AND NOT w.removed)
        """;

    private static readonly IReadOnlyList<BulkColumn<Handover>> Columns =
    [
        new("sample_id", BulkType.Text, h => h.SampleId),
        new("worker_key", BulkType.Long, h => h.WorkerKey),
        new("taker", BulkType.Long, h => h.Taker),
    ];

    public static async Task Run(AppDb db, WorkforceTaskEntity task, bool passReview, long now, CancellationToken cancel)
    {
        var labelers = await Roster.Labelers(db, task, cancel);
        var random = new SeededRandom(task.Seed ^ now);
        var (given, takers) = await Shares(db, task, labelers, random, cancel);
        if (given.Count > 0)
        {
            var holders = task.Repetition == 1 ? [] : await Holders(db, task, given, cancel);
            random.Shuffle(takers.AsSpan());
            await Apply(db, task, Handovers.Match(given, takers, labelers, holders), cancel);
        }

        if (passReview)
        {
            await Execute(db, PassReview, new
            {
                task.DatasetKey,
                TaskKey = task.Key,
                Uncheck = new ItemBucket(ItemState.Uncheck).Value,
                Unreviewed = new ItemBucket(ItemState.Unreviewed).Value,
                UnreviewedGold = new ItemBucket(ItemState.Unreviewed).AsGold().Value,
            }, cancel);
        }

        if (task.GoldPerLabeler > 0)
            await Execute(db, DropGold, new { task.DatasetKey, TaskKey = task.Key }, cancel);
        await TaskCountsRebuild.Run(db, task.DatasetKey, task.Key, cancel);
        await TaskCountsRebuild.Labels(db, task.DatasetKey, task.Key, cancel);
        await GoldDeal.TopUp(db, task, cancel);
        if (task.Status == WorkforceTaskStatus.SentBack)
            task.Status = await TaskRows.StatusByItems(db, task, cancel);
    }

    /// <summary>The items to give away, and the labelers who are short of some, each as often as they are short. Those who have left give all.</summary>
    private static async Task<(List<OpenItem> Given, long[] Takers)> Shares(AppDb db, WorkforceTaskEntity task, long[] labelers, SeededRandom random, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key && c.Count > 0).ToListAsync(cancel);
        var open = counts.Where(c => Unlabeled.Contains(c.Bucket)).GroupBy(c => c.WorkerKey).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        var leftBehind = counts.Where(c => !labelers.Contains(c.WorkerKey) && (Unlabeled.Contains(c.Bucket) || SentBack.Contains(c.Bucket)))
            .GroupBy(c => c.WorkerKey).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        var total = labelers.Sum(l => open.GetValueOrDefault(l)) + leftBehind.Values.Sum();

        var given = new List<OpenItem>();
        foreach (var (worker, count) in leftBehind.OrderBy(l => l.Key))
            given.AddRange(await Open(db, task, worker, [.. Unlabeled, .. SentBack], Enumerable.Range(0, count), mustGo: true, cancel));

        // The larger shares go to those who have most, so that less moves.
        var takers = new List<long>();
        var larger = total % labelers.Length;
        foreach (var labeler in labelers.OrderByDescending(l => open.GetValueOrDefault(l)).ThenBy(l => l))
        {
            var share = (total / labelers.Length) + (larger-- > 0 ? 1 : 0);
            var has = open.GetValueOrDefault(labeler);
            takers.AddRange(Enumerable.Repeat(labeler, Math.Max(0, share - has)));
            if (has > share)
                given.AddRange(await Open(db, task, labeler, Unlabeled, SimpleRandomSample.Draw((long)random.NextUInt64(), has, has - share), mustGo: false, cancel));
        }

        return (given, [.. takers]);
    }

    /// <summary>A labeler's items in these buckets, those at the given positions of their order.</summary>
    private static async Task<List<OpenItem>> Open(
        AppDb db, WorkforceTaskEntity task, long worker, ItemBucket[] buckets, IEnumerable<int> positions, bool mustGo, CancellationToken cancel)
    {
        var ids = db.Set<ItemEntity>().Where(i => i.DatasetKey == task.DatasetKey && i.TaskKey == task.Key && i.WorkerKey == worker && buckets.Contains(i.Bucket))
            .OrderBy(i => i.Bucket).ThenBy(i => i.SampleId).Select(i => i.SampleId).AsAsyncEnumerable();
        var found = new List<OpenItem>();
        using var wanted = positions.GetEnumerator();
        var (more, at) = (wanted.MoveNext(), 0);
        await foreach (var id in ids.WithCancellation(cancel))
        {
            if (!more)
                break;
            if (at++ != wanted.Current)
                continue;
            found.Add(new(id, worker, mustGo));
            more = wanted.MoveNext();
        }

        return found;
    }

    /// <summary>Who has an item of these samples already.</summary>
    private static async Task<Dictionary<string, List<long>>> Holders(AppDb db, WorkforceTaskEntity task, List<OpenItem> given, CancellationToken cancel)
    {
        var holders = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var ids in given.Select(g => g.SampleId).Distinct().Chunk(1000))
        {
            var items = await db.Set<ItemEntity>().Where(i => i.DatasetKey == task.DatasetKey && i.TaskKey == task.Key && ids.Contains(i.SampleId))
                .Select(i => new { i.SampleId, i.WorkerKey }).ToListAsync(cancel);
            foreach (var sample in items.GroupBy(i => i.SampleId, i => i.WorkerKey))
                holders[sample.Key] = [.. sample];
        }

        return holders;
    }

    private static async Task Apply(AppDb db, WorkforceTaskEntity task, IReadOnlyList<Handover> handovers, CancellationToken cancel)
    {
        await Execute(db, "CREATE TEMP TABLE moves AS SELECT sample_id, worker_key, worker_key AS taker FROM items WHERE 1 = 0", null, cancel);
        await db.BulkInsert("moves", Columns, handovers.ToAsyncEnumerable(), cancel);
        await Execute(db, Remember, new { task.DatasetKey, TaskKey = task.Key }, cancel);
        await Execute(db, Move, new { task.DatasetKey, TaskKey = task.Key }, cancel);
        await Execute(db, "DROP TABLE moves", null, cancel);
    }

    private static async Task Execute(AppDb db, string text, object? values, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
