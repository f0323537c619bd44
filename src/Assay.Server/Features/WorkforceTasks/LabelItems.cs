using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Gold;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>One item's new labels, checked.</summary>
/// <param name="Version">The labels that they were made from, see <see cref="ItemVersion"/>; null if they replace any.</param>
internal sealed record ItemSubmission(string SampleId, long WorkerKey, AnnotationDraft Draft, int? ActiveMs = null, string? Version = null)
{
    public (string, long) Item => (SampleId, WorkerKey);
}

/// <summary>What one request submits.</summary>
internal sealed record Submissions(TaskView View, IReadOnlyList<ItemSubmission> Items, string Author, Keys Keys, GoldPause Pause, long Now);

/// <summary>What became of a request's submissions.</summary>
/// <param name="Paused">They had a labeler paused.</param>
/// <param name="Versions">Of each submission, in their order, the labels that its item has now.</param>
internal sealed record LabeledItems(bool Paused, IReadOnlyList<string> Versions);

/// <summary>
/// Writes submissions of labelers: every one becomes an annotation of its own, the item points to the newest. All or
/// nothing; a submission that equals the current one changes nothing, so a lost answer may be retried.
/// </summary>
internal static class LabelItems
{
    private const string Current = """
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, i.block AS Block, i.bucket AS Bucket, i.annotation_key AS AnnotationKey, i.acceptance_key AS AcceptanceKey,
               (SELECT a.canonical FROM annotations a WHERE a.dataset_key = i.dataset_key AND a.key = i.annotation_key) AS Canonical
        FROM items i
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey
        """;

    private const string LabelsOf = """
        SELECT annotation_key AS AnnotationKey, type AS Type, name AS Name, count AS Count
        FROM annotation_labels WHERE dataset_key = @DatasetKey
        """;

    public static async Task<IReadOnlyList<LabeledItems>> Write(AppDb db, IReadOnlyList<Submissions> orders, CancellationToken cancel)
    {
        var results = new List<LabeledItems>(orders.Count);
        foreach (var wave in Waves(orders))
            results.AddRange(await WriteTogether(db, wave, cancel));
        return results;
    }

    /// <summary>Stretches of orders of which no two are about the same item, so that none depends on what another one does.</summary>
    private static IEnumerable<IReadOnlyList<Submissions>> Waves(IReadOnlyList<Submissions> orders)
    {
        var (wave, met) = (new List<Submissions>(), new HashSet<(string, long)>());
        foreach (var order in orders)
        {
            if (met.Overlaps(order.Items.Select(i => i.Item)))
            {
                yield return wave;
                (wave, met) = ([], []);
            }

            wave.Add(order);
            met.UnionWith(order.Items.Select(i => i.Item));
        }

        yield return wave;
    }

    private static async Task<IReadOnlyList<LabeledItems>> WriteTogether(AppDb db, IReadOnlyList<Submissions> orders, CancellationToken cancel)
    {
        var task = orders[0].View.Task;
        var rows = await db.QueryLocked<CurrentItem>(
            task.Key, $"{Current} AND {db.InTexts("i.sample_id", "@SampleIds")} ORDER BY i.sample_id, i.worker_key {db.ForUpdate}",
            new { task.DatasetKey, TaskKey = task.Key, SampleIds = db.Texts(orders.SelectMany(o => o.Items).Select(i => i.SampleId).Distinct()) }, cancel);
        var items = rows.ToDictionary(r => (r.SampleId, r.WorkerKey));
        var present = await PresentLabels.Read(
            db, task.DatasetKey, orders.SelectMany(o => o.Items).Where(i => items.ContainsKey(i.Item)).Select(i => (items[i.Item].AnnotationKey, items[i.Item].Canonical, i.Draft)), cancel);
        var changes = orders.SelectMany(o => o.Items.Select(i => Plan(o, i, items, present)).OfType<Change>()).ToList();
        var replaced = await ReplacedLabels(db, task, changes, cancel);
        var batch = new SqlBatch(db);
        await AnnotationRows.Insert(db, batch, changes.Where(c => c.Key is not null).Select(c => c.Annotation(task)).ToList(), cancel);
        // What a closing sent back leaves its place in that acceptance's record.
        batch.AddRows(
            "INSERT INTO acceptance_items (dataset_key, acceptance_key, sample_id, worker_key, annotation_key, drawn)",
            changes.Where(c => c.Item.AcceptanceKey is not null && c.From.Check == CheckState.Outside && !c.From.IsGold),
            c => $"{task.DatasetKey}, {c.Item.AcceptanceKey}, {c.Item.SampleId}, {c.Item.WorkerKey}, {c.Item.AnnotationKey}, {false}",
            "ON CONFLICT DO NOTHING");
        foreach (var change in changes)
        {
            batch.Add($"""
                UPDATE items SET bucket = {change.To.Value}, annotation_key = {change.Key}, annotated_time = {change.Of.Now}, acceptance_key = NULL,
                    review_accept = NULL, review_score = NULL, review_comment = NULL, check_accept = NULL, check_score = NULL, check_comment = NULL,
                    lease_user_key = NULL, lease_token = NULL, lease_expires = NULL
                WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND sample_id = {change.Item.SampleId} AND worker_key = {change.Item.WorkerKey}
                """);
        }

        TaskCounts.Move(batch, task, [.. changes.Select(c => new ItemMove(c.Item.WorkerKey, c.Item.Block, c.From, c.To))]);
        TaskCounts.AddLabels(batch, task, [.. changes.SelectMany(c => c.Draft.Rows.Select(r => (c.Item.WorkerKey, r, 1))), .. replaced]);
        foreach (var (worker, now) in changes.GroupBy(c => c.Item.WorkerKey, (w, of) => (w, of.Max(c => c.Of.Now))).Order())
            batch.Add($"UPDATE workforce_task_workers SET update_time = {now} WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND worker_key = {worker}");
        if (changes.Count > 0)
            batch.Add($"UPDATE workforce_tasks SET status = {(int)WorkforceTaskStatus.Running}, update_time = {changes.Max(c => c.Of.Now)} WHERE dataset_key = {task.DatasetKey} AND key = {task.Key} AND status = {(int)WorkforceTaskStatus.SentBack}");
        var gold = changes.Where(c => c.From.IsGold).ToLookup(c => c.Of, c => new GoldSubmission(c.Item.SampleId, c.Item.WorkerKey, c.From.State, c.Key, c.Draft.Labels));
        foreach (var answers in gold)
            await GoldAnswers.Record(db, batch, task, [.. answers], answers.Key.Now, cancel);
        await batch.Execute(cancel);

        var keys = changes.ToDictionary(c => c.Submission.Item, c => c.Key);
        var results = new List<LabeledItems>(orders.Count);
        foreach (var order in orders)
        {
            var paused = gold.Contains(order) && await order.Pause.Apply(db, order.View, gold[order].Select(g => g.WorkerKey).Distinct().ToList(), order.Now, cancel);
            results.Add(new(paused, [.. order.Items.Select(i => ItemVersion.Of(keys.TryGetValue(i.Item, out var key) ? key : items[i.Item].AnnotationKey))]));
        }

        return results;
    }

    private static Change? Plan(Submissions order, ItemSubmission submission, Dictionary<(string, long), CurrentItem> items, PresentLabels present)
    {
        if (!items.TryGetValue(submission.Item, out var item))
            throw new Refusal(Errors.ItemNotYours, submission.SampleId);
        var from = new ItemBucket(item.Bucket);
        if (submission.Version is { } version && version != ItemVersion.Of(item.AnnotationKey))
        {
            if (submission.Draft.IsEmpty ? item.AnnotationKey is not null : !present.Are(item.AnnotationKey, submission.Draft))
                throw new Refusal(Errors.LabelsChanged, item.SampleId);
            // The labels came in before, and only the answer was lost, whatever became of them since. Those of a model came from nobody.
            if (from.State != ItemState.Auto)
                return null;
        }

        if (from.State == ItemState.Accepted)
            throw new Refusal(Errors.ItemFinal, item.SampleId);
        if (from.IsDrawn)
            throw new Refusal(Errors.ItemDrawn, item.SampleId);
        var cleared = submission.Draft.IsEmpty;
        var submitted = from.State is ItemState.Unreviewed or ItemState.Uncheck;
        if (cleared ? from.State == ItemState.None : submitted && present.Are(item.AnnotationKey, submission.Draft))
            return null;
        var to = new ItemBucket(cleared ? ItemState.None : order.View.Task.HasReviewer ? ItemState.Unreviewed : ItemState.Uncheck).AsGold(from.IsGold);
        return new(order, item, from, to, submission, cleared ? null : order.Keys.NewKey());
    }

    /// <summary>The labels to take out of the counts. Auto labels that wait for their labeler were never counted.</summary>
    private static async Task<IEnumerable<(long WorkerKey, LabelRow Row, int Sign)>> ReplacedLabels(
        AppDb db, WorkforceTaskEntity task, List<Change> changes, CancellationToken cancel)
    {
        var workers = changes.Where(c => c.Item.AnnotationKey is not null && c.From.State is not (ItemState.None or ItemState.Auto))
            .ToDictionary(c => c.Item.AnnotationKey!.Value, c => c.Item.WorkerKey);
        if (workers.Count == 0)
            return [];
        var old = await (await db.Connection(cancel)).QueryAsync<OldLabel>(new CommandDefinition(
            $"{LabelsOf} AND {db.In("annotation_key", "@Keys")}", new { task.DatasetKey, Keys = workers.Keys.ToArray() }, db.Transaction, cancellationToken: cancel));
        return old.Select(o => (workers[o.AnnotationKey], new LabelRow((LabelType)o.Type, o.Name, o.Count, null, null, false), -1));
    }

    private sealed class CurrentItem
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public int Block { get; set; }
        public short Bucket { get; set; }
        public long? AnnotationKey { get; set; }
        public long? AcceptanceKey { get; set; }
        public string? Canonical { get; set; }
    }

    private sealed class OldLabel
    {
        public long AnnotationKey { get; set; }
        public int Type { get; set; }
        public string Name { get; set; } = "";
        public int Count { get; set; }
    }

    private sealed record Change(Submissions Of, CurrentItem Item, ItemBucket From, ItemBucket To, ItemSubmission Submission, long? Key)
    {
        public AnnotationDraft Draft => Submission.Draft;

        public NewAnnotation Annotation(WorkforceTaskEntity task) =>
            new(task.DatasetKey, Key!.Value, Item.SampleId, task.Key, Item.WorkerKey, AnnotationOrigin.Human, Of.Author, Of.Now, Draft, Submission.ActiveMs);
    }
}
