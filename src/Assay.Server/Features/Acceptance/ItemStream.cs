using System.Runtime.CompilerServices;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// Reads any number of a task's items in list order, a page at a time from where the last page ended: nothing piles up
/// in memory, and no long read holds the database back.
/// </summary>
internal static class ItemStream
{
    private const int PageSize = 1_000;

    private const string After = "i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND (i.sample_id, i.worker_key) > (@SampleId, @WorkerKey)";

    /// <summary>
    /// Items that the acceptance <c>@Key</c> accepted. The page is cut from the items alone, in the order of their key: right after a
    /// closing the database's statistics still say that hardly any item is accepted, and a plan made of them reads all of them for every page.
    /// </summary>
    public static readonly string AcceptedBy = $"""
        SELECT {ItemRows.Columns}
        FROM (SELECT * FROM items i
              WHERE {After} AND i.acceptance_key = @Key
                AND i.bucket + 0 IN ({new ItemBucket(ItemState.Accepted).Value}, {new ItemBucket(ItemState.Accepted, reviewed: true).Value})
              ORDER BY i.sample_id, i.worker_key LIMIT @PageSize) i {ItemQuery.JoinsOfSample}
        ORDER BY i.sample_id, i.worker_key
        """;

    /// <summary>Items of its population that conflict.</summary>
    public static readonly string Conflicting = $"""
        SELECT {ItemRows.Columns}
        FROM items i {ItemQuery.JoinsOfSample}
        WHERE {After} AND s.sample_id >= @SampleId AND {Conflicts.Where}
        ORDER BY i.sample_id, i.worker_key LIMIT @PageSize
        """;

    /// <summary>Reads one of the two above.</summary>
    public static async IAsyncEnumerable<SampleRow> Read(Func<AppDb> open, WorkforceTaskEntity task, string text, long acceptanceKey, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = open();
        var members = await ItemLabelers.Of(db, task, cancel);
        var (sampleId, workerKey) = ("", -1L);
        while (true)
        {
            var page = await ItemRows.Read(
                db, text, new { task.DatasetKey, TaskKey = task.Key, Key = acceptanceKey, SampleId = sampleId, WorkerKey = workerKey, PageSize }, members, cancel);
            foreach (var row in page)
                yield return row;
            if (page.Count < PageSize)
                yield break;
            (sampleId, workerKey) = (page[^1].SampleId, page[^1].WorkerKey);
        }
    }
}
