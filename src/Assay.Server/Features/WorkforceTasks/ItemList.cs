using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>One page of a task's items and how many there are.</summary>
internal sealed record ItemPage(long Total, IReadOnlyList<SampleRow> Rows);

/// <summary>Reads pages of a task's items.</summary>
internal static class ItemList
{
    public static async Task<ItemPage> Read(AppDb db, ItemFilter filter, Page page, CancellationToken cancel)
    {
        var counts = await Counts(db, filter, cancel);
        var total = counts.Sum(c => c.Count);
        if (page.Skip >= total)
            return new(total, []);

        // Buckets that hold nothing need no walk.
        filter = filter with { Buckets = [.. counts.Where(c => c.Count > 0).Select(c => new ItemBucket(c.Bucket))] };
        var parameters = new DynamicParameters(new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey });
        var (inside, from) = (page.Skip, (string?)null);
        if (filter.WorkerKey is null && page.Skip > TaskBlockEntity.Size)
        {
            var start = await (await db.Connection(cancel)).QuerySingleAsync<Start>(new CommandDefinition(
                ItemQuery.Seek(filter), new { filter.DatasetKey, filter.TaskKey, page.Skip }, db.Transaction, cancellationToken: cancel));
            (inside, from) = (page.Skip - start.Before, start.Block == 0 ? null : start.FirstSampleId);
        }

        parameters.AddDynamicParams(new { From = from, Inside = inside, Take = page.Size, Reach = inside + page.Size });
        var rows = await (await db.Connection(cancel)).QueryAsync<SampleRow>(new CommandDefinition(
            $"""
            SELECT {SampleRow.Columns}, {ItemQuery.Columns}
            FROM ({ItemQuery.Keys(filter, from is not null, parameters)}) k
            {ItemQuery.JoinsOfKeys}
            ORDER BY k.sample_id, k.worker_key
            """, parameters, db.Transaction, cancellationToken: cancel));
        return new(total, [.. rows.Select(WithStatus)]);
    }

    /// <summary>Fills in what follows from the bucket.</summary>
    public static SampleRow WithStatus(SampleRow row)
    {
        row.Status = new ItemBucket(row.Bucket).Sentinel();
        return row;
    }

    private static async Task<List<BucketCount>> Counts(AppDb db, ItemFilter filter, CancellationToken cancel) =>
        (await (await db.Connection(cancel)).QueryAsync<BucketCount>(new CommandDefinition(
            $"""
            SELECT bucket AS Bucket, SUM(count) AS Count FROM task_counts
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({filter.BucketList}) {(filter.WorkerKey is null ? "" : "AND worker_key = @WorkerKey")}
            GROUP BY bucket
            """,
            new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey }, db.Transaction, cancellationToken: cancel))).AsList();

    private sealed class BucketCount
    {
        public short Bucket { get; set; }
        public long Count { get; set; }
    }

    private sealed class Start
    {
        public int Block { get; set; }
        public long Before { get; set; }
        public string FirstSampleId { get; set; } = "";
    }
}
