using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>The items of an acceptance, drawn or not, and what was said of each.</summary>
internal static class ListAcceptanceItems
{
    private const string DrawnKeys = "SELECT x.sample_id, x.worker_key FROM acceptance_items x WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND x.drawn";

    /// <summary>Items that still are where the acceptance left them, and those that were labeled again since and left a row behind.</summary>
    private static readonly string OtherKeys = $"""
        SELECT i.sample_id, i.worker_key FROM items i
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Key AND i.bucket < {ItemBucket.FirstGold}
          AND NOT EXISTS (SELECT 1 FROM acceptance_items x WHERE x.dataset_key = i.dataset_key AND x.acceptance_key = @Key AND x.sample_id = i.sample_id AND x.worker_key = i.worker_key)
        UNION ALL
        SELECT x.sample_id, x.worker_key FROM acceptance_items x WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND NOT x.drawn
        """;

    public static async Task<ListAcceptanceItemsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, [FromQuery(Name = "drawn")] string? drawn, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var keys = Rule.OneOf(drawn, "drawn", "true", "false", "all") switch
        {
            "false" => OtherKeys,
            "all" => $"{DrawnKeys} UNION ALL {OtherKeys}",
            _ => DrawnKeys,
        };
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var acceptance = await db.Acceptance(view.Task, acceptanceId, cancel);
        var workers = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.DatasetKey == view.Task.DatasetKey && w.TaskKey == view.Task.Key).ToDictionaryAsync(w => w.WorkerKey, w => w.WorkerId, cancel);
        var connection = await db.Connection(cancel);
        var scope = new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key, page.Size, page.Skip };
        var total = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"SELECT COUNT(*) FROM ({keys}) k", scope, cancellationToken: cancel));
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT k.sample_id AS SampleId, k.worker_key AS WorkerKey, x.drawn AS Drawn, x.accept AS Accept, x.score AS Score, x.comment AS Comment, x.checked_by AS CheckedBy, x.check_time AS CheckTime
            FROM (SELECT sample_id, worker_key FROM ({keys}) u ORDER BY sample_id, worker_key LIMIT @Size OFFSET @Skip) k
            LEFT JOIN acceptance_items x ON x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND x.sample_id = k.sample_id AND x.worker_key = k.worker_key
            ORDER BY k.sample_id, k.worker_key
            """, scope, cancellationToken: cancel));
        return new() { TotalCount = total, Items = [.. rows.Select(i => ItemOf(acceptance, i, workers.GetValueOrDefault(i.WorkerKey)))] };
    }

    private static AcceptanceItem ItemOf(AcceptanceEntity acceptance, Row item, string? workerId)
    {
        var drawn = item.Drawn == true;
        var before = new ItemBucket(ItemState.Uncheck, false, item.Accept switch
        {
            null => drawn ? CheckState.Drawn : CheckState.Undrawn,
            true => CheckState.DrawnAccepted,
            false => CheckState.DrawnRejected,
        });
        return new()
        {
            SampleId = item.SampleId,
            WorkerId = workerId,
            Drawn = drawn,
            CheckAccept = item.Accept,
            CheckScore = item.Score,
            CheckComment = item.Comment,
            CheckedBy = item.CheckedBy,
            CheckedTime = item.CheckTime,
            StateBefore = before.Sentinel(),
            StateAfter = acceptance.Action is { } action ? ClosingTable.Outcome(action, before).Sentinel() : null,
        };
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public bool? Drawn { get; set; }
        public bool? Accept { get; set; }
        public string? Score { get; set; }
        public string? Comment { get; set; }
        public string? CheckedBy { get; set; }
        public long? CheckTime { get; set; }
    }
}
