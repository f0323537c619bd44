using System.Globalization;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Stats;

/// <summary>Counts over the samples that a filter lets through.</summary>
internal sealed class SampleCounts(AppDb db, SqlPredicate filter)
{
    public async Task<Dictionary<LabelingState, int>> ByState(CancellationToken cancel) =>
        (await Query<(int State, int Count)>("SELECT s.state, COUNT(*) FROM samples s", "GROUP BY s.state", cancel)).ToDictionary(r => (LabelingState)r.State, r => r.Count);

    public async Task<int> Hard(CancellationToken cancel) =>
        (await Query<int>("SELECT COUNT(*) FROM samples s", "", cancel, "AND s.hard")).Single();

    /// <summary>Every label of the label set, also those that occur nowhere.</summary>
    public async Task<IReadOnlyList<LabelStats>> Labels(IReadOnlyList<LabelEntity> labels, CancellationToken cancel)
    {
        var counts = (await Query<(int Type, string Name, int Count, int Samples)>(
            """
            SELECT l.type, l.name, SUM(l.count), COUNT(*) FROM samples s
            JOIN annotation_labels l ON l.dataset_key = s.dataset_key AND l.annotation_key = s.annotation_key
            """, "GROUP BY l.type, l.name", cancel)).ToDictionary(r => ((LabelType)r.Type, r.Name), r => (r.Count, r.Samples));
        return [.. labels.Select(label =>
        {
            var (count, samples) = counts.GetValueOrDefault((label.Type, label.Name));
            var contract = label.ToContract();
            return new LabelStats { Name = label.Name, Type = label.Type, Property = contract.Property, Attributes = contract.Attributes, Count = count, SampleCount = samples };
        })];
    }

    /// <summary>How often each reason stands with a hard sample, by the reason's number.</summary>
    public async Task<IReadOnlyDictionary<string, PairOfintAndHardDetail>> HardReasonCounts(Locale locale, CancellationToken cancel)
    {
        var groups = await Query<(string Reasons, int Count)>("SELECT s.hard_reasons, COUNT(*) FROM samples s", "GROUP BY s.hard_reasons", cancel, "AND s.hard AND s.hard_reasons <> ''");
        return groups.SelectMany(g => g.Reasons.Split('-').Select(r => (Reason: int.Parse(r, CultureInfo.InvariantCulture), g.Count)))
            .GroupBy(r => r.Reason, r => r.Count).OrderBy(g => g.Key)
            .ToDictionary(g => g.Key.ToString(CultureInfo.InvariantCulture), g => new PairOfintAndHardDetail { Key = g.Sum(), Value = HardReasons.Detail(g.Key, locale) });
    }

    /// <summary>Values of metadata attributes and how often they occur; the most frequent of each.</summary>
    public async Task<IReadOnlyDictionary<string, Dictionary<string, int>>> Metadata(int most, CancellationToken cancel)
    {
        var counts = await Query<(string Name, string? Value, int Count)>(
            $"SELECT m.key, {db.JsonText("m")}, COUNT(*) FROM samples s JOIN {db.JsonMembers("s.metadata")} m ON 1 = 1", $"GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT {most}", cancel, "AND s.metadata IS NOT NULL");
        return counts.GroupBy(c => c.Name).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.GroupBy(c => c.Value ?? "").ToDictionary(v => v.Key, v => v.Sum(c => c.Count)));
    }

    private async Task<IEnumerable<T>> Query<T>(string select, string tail, CancellationToken cancel, string further = "") =>
        await (await db.Connection(cancel)).QueryAsync<T>(new CommandDefinition(
            $"{select} WHERE {filter.Text} {further} {tail}", filter.Parameters, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
