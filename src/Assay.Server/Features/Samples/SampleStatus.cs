using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Samples;

/// <summary>Fills in what a dataset's list says beyond the row: the most specific state that holds, and who labeled.</summary>
internal static class SampleStatus
{
    private static readonly string Items = $"""
        SELECT i.sample_id AS SampleId, i.bucket AS Bucket
        FROM workforce_tasks t JOIN items i ON i.dataset_key = t.dataset_key AND i.task_key = t.key
        WHERE t.dataset_key = @DatasetKey AND i.bucket < {ItemBucket.FirstGold}
        """;

    public static async Task Fill(AppDb db, long datasetKey, string projectId, IReadOnlyCollection<SamplePages.Row> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return;
        var items = (await (await db.Connection(cancel)).QueryAsync<(string SampleId, short Bucket)>(new CommandDefinition(
            $"{Items} AND {db.In("i.sample_id", "@Ids")}", new { DatasetKey = datasetKey, Ids = rows.Select(r => r.SampleId).ToArray() }, db.Transaction, cancellationToken: cancel)))
            .ToLookup(i => i.SampleId, i => new ItemBucket(i.Bucket), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.Status = Of(row.State, items[row.SampleId]);
            if (row.Author?.Contains('@', StringComparison.Ordinal) == true && row.Origin != (int)AnnotationOrigin.Auto)
                (row.WorkerId, row.Email, row.Role) = (WorkerIdentity.Of(projectId, row.Author).WorkerId, row.Author, (int)(row.AuthorKey is null ? WorkerRole.Owner : WorkerRole.Labeler));
        }
    }

    /// <summary>What a team has done with the sample says more than that it has labels or has none.</summary>
    public static string Of(LabelingState state, IEnumerable<ItemBucket> items)
    {
        var furthest = items.Where(b => b.State != ItemState.None).OrderByDescending(Rank).Select(b => (ItemBucket?)b).FirstOrDefault();
        if (furthest is { } bucket && (state != LabelingState.Labeled || bucket.State != ItemState.Auto))
            return bucket.Sentinel();
        return state switch
        {
            LabelingState.Labeled => SampleState.Labeled,
            LabelingState.Unconfirmed => SampleState.Auto,
            _ => SampleState.Unlabeled,
        };
    }

    private static int Rank(ItemBucket bucket) => bucket.IsDrawn ? 5 : bucket.State switch
    {
        ItemState.Accepted => 4,
        ItemState.Rejected => 3,
        ItemState.Uncheck => 2,
        ItemState.Unreviewed => 1,
        _ => 0,
    };
}
