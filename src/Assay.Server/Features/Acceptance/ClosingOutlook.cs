using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// The numbers from which the result of any closing follows: items by bucket, which are counted already, and samples by
/// whose labels the dataset has for them. With one labeler per sample only those that have some are looked at.
/// </summary>
internal sealed class ClosingOutlook
{
    private static readonly AcceptanceAction[] Accepting = [AcceptanceAction.PassAll, AcceptanceAction.PassAcceptedAndUnhandled, AcceptanceAction.PassAcceptedOnly];

    private const string Own = "CASE WHEN s.merged_by IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey) THEN 1 ELSE 0 END";

    /// <summary>Whether each accepting action accepts an item <c>i</c>: 0 or 1, as columns <c>a0</c>, <c>a1</c>, <c>a2</c>.</summary>
    private static string Flags(string aggregate) =>
        string.Join(", ", Accepting.Select((action, n) => $"{aggregate}(CASE WHEN i.bucket IN ({AcceptedBy(action)}) THEN 1 ELSE 0 END) AS a{n}"));

    private static readonly string InPopulation = $"i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Key AND i.bucket IN ({ClosingTable.List})";

    private static string Labeled(string from) => $"""
        SELECT 1 AS Labeled, {Own} AS Own, {Flags("SUM")} FROM {from}
        WHERE s.dataset_key = @DatasetKey AND s.state = 1 AND i.sample_id = s.sample_id AND {InPopulation}
        GROUP BY {Own}
        """;

    private static readonly string BySample = $"""
        SELECT CASE WHEN s.state = 1 THEN 1 ELSE 0 END AS Labeled, {Own} AS Own, SUM(g.a0) AS a0, SUM(g.a1) AS a1, SUM(g.a2) AS a2
        FROM (SELECT i.sample_id, {Flags("MAX")} FROM items i WHERE {InPopulation} GROUP BY i.sample_id) g
        JOIN samples s ON s.dataset_key = @DatasetKey AND s.sample_id = g.sample_id
        GROUP BY CASE WHEN s.state = 1 THEN 1 ELSE 0 END, {Own}
        """;

    private readonly bool _merges;
    private readonly Dictionary<ItemBucket, int> _items;
    private readonly IReadOnlyList<Samples> _samples;

    private ClosingOutlook(bool merges, Dictionary<ItemBucket, int> items, IReadOnlyList<Samples> samples) => (_merges, _items, _samples) = (merges, items, samples);

    public int Population => _items.Values.Sum();

    public static async Task<ClosingOutlook> Read(AppDb db, DatasetEntity dataset, WorkforceTaskEntity task, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var items = (await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key && c.Count > 0).ToListAsync(cancel))
            .Where(c => c.Bucket.IsInPopulation).GroupBy(c => c.Bucket).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        var smaller = dataset.AnnotatedSamples < acceptance.PopulationCount ? "samples s CROSS JOIN items i" : "items i CROSS JOIN samples s";
        var samples = (await (await db.Connection(cancel)).QueryAsync<Samples>(new CommandDefinition(
            task.Repetition == 1 ? Labeled(smaller) : BySample, new { task.DatasetKey, TaskKey = task.Key, acceptance.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();
        return new(task.AutoSyncDataset, items, task.Repetition == 1 ? [.. samples, Rest(items, samples)] : samples);
    }

    public AcceptanceOutcome Of(AcceptanceAction action, bool overwrite)
    {
        var merged = _samples.Where(s => s.Labeled == 0 || s.Own == 1 || overwrite).ToList();
        var place = _merges ? Array.IndexOf(Accepting, action) : -1;
        return new()
        {
            Action = action,
            OverwriteLastResult = overwrite,
            AcceptedCount = Landing(action, ItemState.Accepted),
            RejectedCount = Landing(action, ItemState.Rejected),
            MergedCount = place < 0 ? 0 : (int)merged.Sum(s => s.At(place)),
            ReplacedCount = place < 0 ? 0 : (int)merged.Where(s => s.Labeled == 1).Sum(s => s.At(place)),
        };
    }

    private int Landing(AcceptanceAction action, ItemState state) =>
        action == AcceptanceAction.ListConflicts ? 0 : _items.Where(i => ClosingTable.Outcome(action, i.Key).State == state).Sum(i => i.Value);

    /// <summary>The samples without labels: what is left of the items, of which each sample has one.</summary>
    private static Samples Rest(Dictionary<ItemBucket, int> items, List<Samples> labeled)
    {
        var rest = Accepting.Select((action, n) => items.Where(i => ClosingTable.Outcome(action, i.Key).State == ItemState.Accepted).Sum(i => i.Value) - labeled.Sum(s => s.At(n))).ToArray();
        return new() { A0 = rest[0], A1 = rest[1], A2 = rest[2] };
    }

    private static string AcceptedBy(AcceptanceAction action) =>
        string.Join(", ", ClosingTable.Population.Where(b => ClosingTable.Outcome(action, b).State == ItemState.Accepted).Select(b => b.Value));

    /// <summary>How many samples each accepting action accepts something of, by what the dataset has for them.</summary>
    private sealed class Samples
    {
        public long Labeled { get; set; }
        public long Own { get; set; }
        public long A0 { get; set; }
        public long A1 { get; set; }
        public long A2 { get; set; }

        public long At(int place) => place switch { 0 => A0, 1 => A1, _ => A2 };
    }
}
