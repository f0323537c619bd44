using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Quality;

/// <summary>
/// The drawn items to check next. A plan that may stop early has to see them in random order, not in that of the list: each
/// has a place of its own, which follows from the seed of the draw, so that it is the same whoever asks and whenever.
/// </summary>
internal static class NextItems
{
    private const int Count = 20;

    private const string Waiting = """
        SELECT x.sample_id AS SampleId, x.worker_key AS WorkerKey, w.worker_id AS WorkerId
        FROM acceptance_items x JOIN workforce_task_workers w ON w.dataset_key = x.dataset_key AND w.task_key = @TaskKey AND w.worker_key = x.worker_key
        WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND x.drawn AND x.accept IS NULL
        """;

    public static async Task<IReadOnlyList<ItemToCheck>> Of(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var rows = (await db.Connection(cancel)).QueryUnbufferedAsync<Row>(Waiting, new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key });
        var first = new PriorityQueue<Row, double>(Comparer<double>.Create((a, b) => b.CompareTo(a)));
        await foreach (var row in rows.WithCancellation(cancel))
        {
            first.Enqueue(row, ItemPlace.Of(acceptance.Seed, row.SampleId, row.WorkerKey));
            if (first.Count > Count)
                first.Dequeue();
        }

        return [.. first.UnorderedItems.OrderBy(i => i.Priority).Select(i => new ItemToCheck { SampleId = i.Element.SampleId, WorkerId = i.Element.WorkerId })];
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public string WorkerId { get; set; } = "";
    }
}
