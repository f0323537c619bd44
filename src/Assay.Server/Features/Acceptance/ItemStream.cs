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

    /// <summary>Items that the acceptance <c>@Key</c> accepted.</summary>
    public static readonly string AcceptedBy =
        $"i.acceptance_key = @Key AND i.bucket IN ({new ItemBucket(ItemState.Accepted).Value}, {new ItemBucket(ItemState.Accepted, reviewed: true).Value})";

    public static async IAsyncEnumerable<SampleRow> Read(Func<AppDb> open, WorkforceTaskEntity task, string where, long acceptanceKey, [EnumeratorCancellation] CancellationToken cancel)
    {
        var text = $"""
            SELECT {ItemRows.Columns}
            FROM items i {ItemQuery.JoinsOfSample}
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND (i.sample_id, i.worker_key) > (@SampleId, @WorkerKey) AND {where}
            ORDER BY i.sample_id, i.worker_key LIMIT @PageSize
            """;
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
