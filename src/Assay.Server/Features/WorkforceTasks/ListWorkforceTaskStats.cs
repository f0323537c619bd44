using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Features.Stats;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task in numbers. The state that is asked for selects whose labels are counted; everything else is of the whole task, or of the caller's part if they label.</summary>
internal static class ListWorkforceTaskStats
{
    private const int MaxMetadata = 1000;

    public static async Task<ListWorkforceTaskStatsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromQuery(Name = "sample_state")] string? sampleState,
        AppDb db, CurrentUser user, HttpContext context, CancellationToken cancel)
    {
        var state = SampleState.Parse(sampleState);
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var (task, only) = (view.Task, view.Reviews ? null : user.WorkerKey);
        var buckets = await db.Set<TaskCountEntity>().AsNoTracking()
            .Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key && c.Count > 0 && (only == null || c.WorkerKey == only))
            .GroupBy(c => c.Bucket).Select(g => new BucketCount(g.Key, g.Sum(c => c.Count))).ToListAsync(cancel);
        if (view.Manages)
            buckets.RemoveAll(b => b.Bucket.IsGold);
        var labels = state is null ? await TaskLabelStats.Of(db, view, only, cancel) : await TaskLabelStats.Of(db, ItemVisibility.Filter(view, user, state), task, cancel);
        var samples = new SampleCounts(db, SamplesOf(task, only, view.Manages));
        var states = await samples.ByState(cancel);
        var (total, hard) = (states.Values.Sum(), await samples.Hard(cancel));
        var metadata = await samples.Metadata(MaxMetadata, cancel);
        return new()
        {
            LabelStats = labels,
            GroupedLabelStats = labels.GroupBy(l => (int)l.Type!.Value).ToDictionary(g => g.Key.ToString(), g => (IReadOnlyList<LabelStats>)[.. g]),
            SampleStats = BucketStats.Named(buckets).Append(new("total", buckets.Sum(b => b.Count))).ToDictionary(),
            KeySampleStats = new Dictionary<string, int> { ["total"] = total, ["non_key_sample"] = total - hard, ["key_sample"] = hard },
            HardDetailStats = await samples.HardReasonCounts(context.LocaleOf(), cancel),
            MetadataStats = metadata.ToDictionary(m => m.Key, m => JsonSerializer.SerializeToElement(m.Value)),
            DataSplitingEnable = false,
        };
    }

    /// <summary>The samples of a task, or those of one labeler in it.</summary>
    private static SqlPredicate SamplesOf(WorkforceTaskEntity task, long? only, bool withoutGold)
    {
        var predicate = new SqlPredicate();
        var (dataset, key) = (predicate.Value(task.DatasetKey), predicate.Value(task.Key));
        var worker = only is null ? "" : $" AND i.worker_key = {predicate.Value(only)}";
        var kind = withoutGold ? $" AND i.bucket < {ItemBucket.FirstGold}" : "";
        predicate.Add($"s.dataset_key = {dataset} AND EXISTS (SELECT 1 FROM items i WHERE i.dataset_key = {dataset} AND i.task_key = {key} AND i.sample_id = s.sample_id{worker}{kind})");
        return predicate;
    }
}
