using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Which items of a task a list shows.</summary>
internal sealed record ItemFilter(long DatasetKey, long TaskKey, IReadOnlyList<ItemBucket> Buckets, bool AllBuckets, long? WorkerKey)
{
    /// <summary>The buckets as an SQL list; they are numbers of ours, and few sets of them occur.</summary>
    public string BucketList => string.Join(", ", Buckets.Select(b => b.Value));
}

/// <summary>
/// The SQL of item lists in order of sample and labeler. A page far down is found by adding up block counts; from the
/// block's first sample on, an index in list order leads to the rows, so page 9,000 costs what page 1 costs.
/// </summary>
internal static class ItemQuery
{
    /// <summary>Columns of an item <c>i</c>, its labels <c>a</c> and its labeler <c>w</c>, beside those of its sample.</summary>
    public const string Columns = """
        i.bucket AS Bucket, w.worker_id AS WorkerId, w.email AS Email, w.role AS Role, i.review_accept AS ReviewAccept,
        i.review_score AS ReviewScore, i.review_comment AS ReviewComment, i.check_accept AS CheckAccept, i.check_score AS CheckScore, i.check_comment AS CheckComment
        """;

    public const string Joins = $"""
        JOIN samples s ON s.dataset_key = i.dataset_key AND s.sample_id = i.sample_id
        {Labels}
        """;

    /// <summary>
    /// The same for keys <c>k</c>, with the rows looked up key by key. CROSS JOIN says so: SQLite would read all of a task's
    /// items in the order that is asked for, and look for each among the keys.
    /// </summary>
    public const string JoinsOfKeys = $"""
        CROSS JOIN items i
        CROSS JOIN samples s
        {Labels}
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = k.sample_id AND i.worker_key = k.worker_key
          AND s.dataset_key = @DatasetKey AND s.sample_id = k.sample_id
        """;

    private const string Labels = """
        LEFT JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        LEFT JOIN workforce_task_workers w ON w.dataset_key = i.dataset_key AND w.task_key = i.task_key AND w.worker_key = i.worker_key
        """;

    /// <summary>The block in which the wanted page begins: how many matching items lie before it, and its first sample id.</summary>
    public static string Seek(ItemFilter filter) => $"""
        SELECT c.block AS Block, c.running - c.n AS Before, b.first_sample_id AS FirstSampleId
        FROM (SELECT block, SUM(count) AS n, SUM(SUM(count)) OVER (ORDER BY block) AS running
              FROM task_block_counts
              WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({filter.BucketList})
              GROUP BY block) c
        JOIN task_blocks b ON b.dataset_key = @DatasetKey AND b.task_key = @TaskKey AND b.block = c.block
        WHERE c.running > @Skip
        ORDER BY c.block LIMIT 1
        """;

    /// <summary>Keys of one page, from <paramref name="from"/> on. Several buckets are walked side by side and merged.</summary>
    public static string Keys(ItemFilter filter, bool from, DynamicParameters parameters)
    {
        var scope = "dataset_key = @DatasetKey AND task_key = @TaskKey" + (filter.WorkerKey is null ? "" : " AND worker_key = @WorkerKey") + (from ? " AND sample_id >= @From" : "");
        if (filter is { AllBuckets: true, WorkerKey: null })
            return $"SELECT sample_id, worker_key FROM items WHERE {scope} ORDER BY sample_id, worker_key LIMIT @Take OFFSET @Inside";
        if (filter.Buckets.Count == 1)
        {
            parameters.Add("B0", filter.Buckets[0].Value);
            return $"SELECT sample_id, worker_key FROM items WHERE {scope} AND bucket = @B0 ORDER BY sample_id, worker_key LIMIT @Take OFFSET @Inside";
        }

        var walks = filter.Buckets.Select((bucket, n) =>
        {
            parameters.Add($"B{n}", bucket.Value);
            return $"SELECT * FROM (SELECT sample_id, worker_key FROM items WHERE {scope} AND bucket = @B{n} ORDER BY sample_id, worker_key LIMIT @Reach) w{n}";
        });
        return $"SELECT sample_id, worker_key FROM ({string.Join(" UNION ALL ", walks)}) u ORDER BY sample_id, worker_key LIMIT @Take OFFSET @Inside";
    }
}
