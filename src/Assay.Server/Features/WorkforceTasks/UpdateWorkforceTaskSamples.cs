using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Gold;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Labels items: the labeler their own, manager and owner on a labeler's behalf. All or nothing.</summary>
internal static class UpdateWorkforceTaskSamples
{
    private const int MaxSamples = 1000;
    private const int MaxActiveMs = 86_400_000;

    private const string Assigned = """
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, s.width AS Width, s.height AS Height, s.text AS Text
        FROM items i JOIN samples s ON s.dataset_key = i.dataset_key AND s.sample_id = i.sample_id
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND
        """;

    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, UpdateWorkforceTaskSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, LabelSets labelSets, Keys keys, JobQueue queue, IOptions<AssayOptions> options, HttpContext context, TimeProvider time, CancellationToken cancel)
    {
        var samples = Rule.Required(body.Samples, "samples");
        if (samples.Count > MaxSamples)
            throw new Refusal(Errors.BadValue, "samples", new Phrase($"at most {MaxSamples} at once", $"一次最多 {MaxSamples} 个"));
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForLabeling();
        var (dataset, task) = (view.Dataset, view.Task);
        var labels = await labelSets.Get(db, dataset, cancel);
        var connection = await db.Connection(cancel);
        var assigned = (await connection.QueryAsync<AssignedItem>(new CommandDefinition(
            $"{Assigned} {db.InTexts("i.sample_id", "@SampleIds")}", new { task.DatasetKey, TaskKey = task.Key, SampleIds = db.Texts(samples.Select(s => Rule.Required(s.SampleId, "sample_id")).Distinct()) }, cancellationToken: cancel)))
            .ToLookup(a => a.SampleId, StringComparer.Ordinal);

        var submissions = new List<ItemSubmission>(samples.Count);
        foreach (var sample in samples)
        {
            var item = Find(view, user, assigned, sample, body.Email);
            submissions.Add(new(item.SampleId, item.WorkerKey, LabelCodec.Check(dataset, labels, new(item.SampleId, item.Width, item.Height, item.Text), sample.Labels), ActiveMs(sample), sample.LabelsVersion));
        }

        if (submissions.DistinctBy(s => s.Item).Count() != submissions.Count)
            throw new Refusal(Errors.BadValue, "samples", new Phrase("the same sample stands in it twice", "同一样本出现了两次"));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var pause = new GoldPause(queue, PublicBase.Of(context, options.Value), context.LocaleOf());
        await db.Release();
        var labeled = await writer.RunJointly(task.Key, new Submissions(view, submissions, user.Author, keys, pause, now), LabelItems.Write, cancel);
        if (labeled.Paused)
            queue.Wake();
        var told = samples.Any(s => s.LabelsVersion is not null);
        return new() { Success = true, Results = told ? [.. labeled.Versions.Select(v => new BatchResponse { Success = true, LabelsVersion = v })] : null };
    }

    private static int? ActiveMs(SampleLabels sample) => sample.ActiveMs is null or (>= 0 and <= MaxActiveMs)
        ? (int?)sample.ActiveMs
        : throw new Refusal(Errors.BadValue, "active_ms", new Phrase($"sample {sample.SampleId}: it must be from 0 to {MaxActiveMs}", $"样本 {sample.SampleId}：必须在 0 到 {MaxActiveMs} 之间"));

    /// <summary>Whose item is meant: the one named by worker_id or email, else the caller's own, else the sample's only one.</summary>
    private static AssignedItem Find(TaskView view, CurrentUser user, ILookup<string, AssignedItem> assigned, SampleLabels sample, string? email)
    {
        var items = assigned[sample.SampleId!];
        var named = sample.WorkerId ?? (email is null ? null : WorkerIdentity.Of(user.ProjectId!, email).WorkerId);
        AssignedItem? found;
        if (named is not null)
        {
            if (named != user.WorkerId && !view.Manages)
                throw new Refusal(Errors.ItemNotYours, sample.SampleId);
            found = items.FirstOrDefault(i => WorkerIdentity.KeyOf(named) == i.WorkerKey);
        }
        else
        {
            found = items.FirstOrDefault(i => i.WorkerKey == user.WorkerKey);
            if (found is null && view.Manages)
                found = items.Count() > 1 ? throw new Refusal(Errors.BadValue, "worker_id", new Phrase($"sample {sample.SampleId} is labeled by several members; name one", $"样本 {sample.SampleId} 由多名成员标注，请指定其中一名")) : items.FirstOrDefault();
        }

        if (found is not null)
            return found;
        throw view.Manages ? new Refusal(Errors.SampleUnknown, sample.SampleId) : new Refusal(Errors.ItemNotYours, sample.SampleId);
    }

    private sealed class AssignedItem
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public int? Width { get; set; }
        public int? Height { get; set; }
        public string? Text { get; set; }
    }
}
