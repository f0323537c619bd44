using System.Text.Json;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Quality;

/// <summary>A label, and the items of the population of which it is the rarest label.</summary>
internal sealed record LabelStratum(string Name, int Items);

/// <summary>
/// A population by label. An item with several labels counts to the rarest of them: it is drawn once, and what is rare is what
/// a simple sample misses. Which label that is follows from the submission, so it can be told again when the verdicts are in.
/// </summary>
internal static class LabelStrata
{
    private static readonly string Population = $"""
        i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Key AND i.bucket < {ItemBucket.FirstGold}
        """;

    private static readonly string Counts = $"""
        SELECT l.name AS Name, COUNT(*) AS Items FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE {Population} GROUP BY l.name ORDER BY COUNT(*), l.name
        """;

    private static readonly string Names = $"""
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, l.name AS Name
        FROM items i LEFT JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE {Population} ORDER BY i.sample_id, i.worker_key
        """;

    private const string Judged = """
        SELECT x.sample_id AS SampleId, x.worker_key AS WorkerKey, x.accept AS Accept, l.name AS Name
        FROM acceptance_items x LEFT JOIN annotation_labels l ON l.dataset_key = x.dataset_key AND l.annotation_key = x.annotation_key
        WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND x.accept IS NOT NULL
        ORDER BY x.sample_id, x.worker_key
        """;

    /// <summary>The labels, rarest first, and for each position of the population the number of its label.</summary>
    public static async Task<(IReadOnlyList<LabelStratum> Strata, IReadOnlyList<int> Positions)> Read(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var scope = new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key };
        var names = (await connection.QueryAsync<Row>(new CommandDefinition(Counts, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).Select(r => r.Name!).Distinct(StringComparer.Ordinal).ToList();
        var ranks = Ranks(names);
        var positions = new List<int>(acceptance.PopulationCount);
        Row? last = null;
        await foreach (var row in connection.QueryUnbufferedAsync<Row>(Names, scope, db.Transaction, commandTimeout: 0).WithCancellation(cancel))
        {
            if (last is null || row.WorkerKey != last.WorkerKey || row.SampleId != last.SampleId)
                positions.Add(RankOf(ranks, row.Name));
            else
                positions[^1] = Math.Min(positions[^1], RankOf(ranks, row.Name));
            last = row;
        }

        var sizes = positions.CountBy(p => p).ToDictionary();
        return ([.. names.Select((name, rank) => new LabelStratum(name, sizes.GetValueOrDefault(rank)))], positions);
    }

    /// <summary>The verdicts by label, for the estimate.</summary>
    public static async Task<IReadOnlyList<Stratum>> Checked(AppDb db, AcceptanceEntity acceptance, string strata, CancellationToken cancel)
    {
        var known = JsonSerializer.Deserialize<List<LabelStratum>>(strata, AssayJson.Options)!;
        var ranks = Ranks(known.ConvertAll(s => s.Name));
        var rows = await (await db.Connection(cancel)).QueryAsync<Row>(new CommandDefinition(Judged, new { acceptance.DatasetKey, acceptance.Key }, commandTimeout: 0, cancellationToken: cancel));
        var verdicts = rows.GroupBy(r => (r.SampleId, r.WorkerKey)).ToLookup(item => item.Min(r => RankOf(ranks, r.Name)), item => item.First().Accept);
        return [.. known.Select((stratum, rank) => new Stratum(stratum.Items, verdicts[rank].Count(), verdicts[rank].Count(accept => !accept)))];
    }

    private static Dictionary<string, int> Ranks(IReadOnlyList<string> names) => names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    /// <summary>A label that was renamed since counts with the most frequent.</summary>
    private static int RankOf(Dictionary<string, int> ranks, string? name) => name is not null && ranks.TryGetValue(name, out var rank) ? rank : ranks.Count - 1;

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public string? Name { get; set; }
        public bool Accept { get; set; }
    }
}
