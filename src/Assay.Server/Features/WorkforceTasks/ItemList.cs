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
        var connection = await db.Connection(cancel);
        var seeks = filter.WorkerKey is null && page.Skip > TaskBlockEntity.Size;
        List<BucketCount> counts;
        ItemLabelers members;
        Start? start;
        await using (var answers = await connection.QueryMultipleAsync(new CommandDefinition(
            $"{ItemQuery.Counts(filter)}; {ItemLabelers.Query}; {(seeks ? ItemQuery.Seek(filter) : "")}",
            new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey, page.Skip }, db.Transaction, cancellationToken: cancel)))
        {
            counts = (await answers.ReadAsync<BucketCount>()).AsList();
            members = new(await answers.ReadAsync<ItemLabeler>());
            start = seeks ? await answers.ReadSingleOrDefaultAsync<Start>() : null;
        }

        // Buckets that hold nothing need no walk.
        var wanted = filter.Buckets.Select(b => b.Value).ToHashSet();
        var held = counts.Where(c => c.Count > 0 && wanted.Contains(c.Bucket)).ToList();
        var total = held.Sum(c => c.Count);
        if (page.Skip >= total)
            return new(total, []);
        filter = filter with { Buckets = held.ConvertAll(c => new ItemBucket(c.Bucket)) };
        var (inside, from) = start is null ? (page.Skip, null) : (page.Skip - start.Before, start.Block == 0 ? null : start.FirstSampleId);
        var parameters = new DynamicParameters(new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey, From = from, Inside = inside, Take = page.Size, Reach = inside + page.Size });
        var rows = await ItemRows.Read(db, ItemQuery.Page(filter, (double)total / counts.Sum(c => c.Count), from is not null, parameters), parameters, members, cancel);
        rows.Sort(ItemRow.InOrder);
        rows.ForEach(filter.Show);
        return new(total, rows);
    }

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
