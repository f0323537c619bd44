using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Which items of a task a list shows.</summary>
internal sealed record ItemFilter(long DatasetKey, long TaskKey, IReadOnlyList<ItemBucket> Buckets, bool AllBuckets, long? WorkerKey, bool Masked)
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
        i.bucket AS Bucket, COALESCE(i.annotation_key, 0) AS AnnotationKey, w.worker_id AS WorkerId, w.email AS Email, w.role AS Role, i.review_accept AS ReviewAccept,
        i.review_score AS ReviewScore, i.review_comment AS ReviewComment, i.check_accept AS CheckAccept, i.check_score AS CheckScore, i.check_comment AS CheckComment
        """;

    public const string JoinsOfSample = $"""
        JOIN samples s ON s.dataset_key = i.dataset_key AND s.sample_id = i.sample_id
        {Labels}
        """;

    public const string Joins = $"""
        {JoinsOfSample}
        LEFT JOIN workforce_task_workers w ON w.dataset_key = i.dataset_key AND w.task_key = i.task_key AND w.worker_key = i.worker_key
        """;

    private const string Labels = """
        LEFT JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        """;

    private const string Order = "ORDER BY sample_id, worker_key";

    /// <summary>From this share on, reading all neighbours and passing over what is not wanted is quicker than merging walks by bucket.</summary>
    private const double WalkShare = 0.25;

    private const string Scope = "dataset_key = @DatasetKey AND task_key = @TaskKey";

    /// <summary>How many items each bucket of the task holds, or of the labeler's part in it.</summary>
    public static string Counts(ItemFilter filter) => $"""
        SELECT bucket AS Bucket, SUM(count) AS Count FROM task_counts
        WHERE {Scope} {(filter.WorkerKey is null ? "" : "AND worker_key = @WorkerKey")}
        GROUP BY bucket
        """;

    /// <summary>
    /// The block in which the wanted page begins: how many matching items lie before it, and its first sample id. Found in
    /// two steps, first the stretch of blocks and in it the block, so that a few hundred counts are added up, not all of them.
    /// </summary>
    public static string Seek(ItemFilter filter) => $"""
        WITH f AS (
            SELECT stretch, running - n AS before
            FROM (SELECT stretch, SUM(count) AS n, SUM(SUM(count)) OVER (ORDER BY stretch) AS running
                  FROM task_stretch_counts WHERE {Scope} AND bucket IN ({filter.BucketList})
                  GROUP BY stretch) s
            WHERE running > @Skip ORDER BY stretch LIMIT 1)
        SELECT b.block AS Block, f.before + b.running - b.n AS Before, t.first_sample_id AS FirstSampleId
        FROM f
        CROSS JOIN (SELECT block, SUM(count) AS n, SUM(SUM(count)) OVER (ORDER BY block) AS running
                    FROM task_block_counts
                    WHERE {Scope} AND bucket IN ({filter.BucketList})
                      AND block >= {TaskStretchCountEntity.Blocks} * (SELECT stretch FROM f) AND block < {TaskStretchCountEntity.Blocks} * (SELECT stretch + 1 FROM f)
                    GROUP BY block) b
        JOIN task_blocks t ON t.dataset_key = @DatasetKey AND t.task_key = @TaskKey AND t.block = b.block
        WHERE f.before + b.running > @Skip
        ORDER BY b.block LIMIT 1
        """;

    /// <summary>
    /// One page of items, without their labelers and in no certain order; <paramref name="share"/> is the part of the task's
    /// items that is in the filter's buckets. Joins are CROSS JOINs, which SQLite makes in the order they are written.
    /// </summary>
    public static string Page(ItemFilter filter, double share, bool from, DynamicParameters parameters)
    {
        var scope = Scope + (filter.WorkerKey is null ? "" : " AND worker_key = @WorkerKey") + (from ? " AND sample_id >= @From" : "");
        return filter.WorkerKey is null && share >= WalkShare
            // The plus keeps an index by bucket out of it: neighbours are read as they lie, and few of them are passed over.
            ? Rows($"(SELECT * FROM items WHERE {scope} AND +bucket IN ({filter.BucketList}) {Order} LIMIT @Take OFFSET @Inside) i")
            : Rows($"({Keys(filter, scope, parameters)}) k CROSS JOIN items i", "i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = k.sample_id AND i.worker_key = k.worker_key AND");
    }

    private static string Rows(string items, string condition = "") => $"""
        SELECT {ItemRows.Columns}
        FROM {items}
        CROSS JOIN samples s
        {Labels}
        WHERE {condition} s.dataset_key = @DatasetKey AND s.sample_id = i.sample_id
        """;

    /// <summary>Keys of one page. Several buckets are walked side by side and merged.</summary>
    private static string Keys(ItemFilter filter, string scope, DynamicParameters parameters)
    {
        var walks = filter.Buckets.Select((bucket, n) =>
        {
            parameters.Add($"B{n}", bucket.Value);
            return $"SELECT sample_id, worker_key FROM items WHERE {scope} AND bucket = @B{n} {Order}";
        }).ToList();
        return walks is [var only]
            ? $"{only} LIMIT @Take OFFSET @Inside"
            : $"SELECT sample_id, worker_key FROM ({string.Join(" UNION ALL ", walks.Select((walk, n) => $"SELECT * FROM ({walk} LIMIT @Reach) w{n}"))}) u {Order} LIMIT @Take OFFSET @Inside";
    }
}
