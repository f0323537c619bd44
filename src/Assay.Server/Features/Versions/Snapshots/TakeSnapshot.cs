using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Dapper;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>How samples are told training or evaluation.</summary>
/// <param name="TrainShare">Share of training, from 0 to 1; null leaves the usage as the samples have it.</param>
/// <param name="KeepUsage">Whether samples that have a usage keep it.</param>
/// <param name="Seed">Decides which samples are drawn.</param>
internal sealed record UsageSplit(double? TrainShare, bool KeepUsage, long Seed);

/// <summary>
/// Remembers the samples of a dataset that a filter lets through, as they are at this moment. One statement, whatever
/// their number.
/// </summary>
internal static class TakeSnapshot
{
    /// <summary>From so many rows on the planner has to be told of them: a key it has never seen stands for one row to it.</summary>
    private const int Many = 1_000;

    private const string Columns = "dataset_key, snapshot_key, sample_id, state, annotation_key, usage, hard, hard_coefficient, hard_reasons, metadata";

    private const string OwnUsage = "CASE upper(s.usage) WHEN 'TRAIN' THEN 1 WHEN 'EVAL' THEN 2 WHEN 'TEST' THEN 3 WHEN 'INFERENCE' THEN 4 ELSE 0 END";

    /// <summary>
    /// Labels a sample is sorted by: its rarest, so that also labels that occur a few times are in training and evaluation
    /// in proportion. SQLite makes a CROSS JOIN in the order in which it is written; by itself it would begin with the labels,
    /// to have them in the order of the groups, and walk through all samples for each.
    /// </summary>
    private static string Strata(string filter) => $"""
        SELECT l.annotation_key, MIN(CAST(1000000000 + f.samples AS text) || l.name) AS stratum
        FROM samples s CROSS JOIN annotation_labels l
        CROSS JOIN (SELECT l.type, l.name, COUNT(*) AS samples FROM samples s CROSS JOIN annotation_labels l
                    WHERE {OfLabeled(filter)} GROUP BY l.type, l.name) f
        WHERE {OfLabeled(filter)} AND f.type = l.type AND f.name = l.name
        GROUP BY l.annotation_key
        """;

    private static string OfLabeled(string filter) =>
        $"{filter} AND s.state = {(int)LabelingState.Labeled} AND l.dataset_key = s.dataset_key AND l.annotation_key = s.annotation_key";

    /// <summary>Takes the snapshot in the caller's transaction; how many samples it has. One that is there already is taken anew.</summary>
    public static async Task<int> Run(AppDb db, long datasetKey, long key, SqlPredicate filter, UsageSplit split, CancellationToken cancel)
    {
        await DropSnapshot.Rows(db, datasetKey, key, cancel);
        await new SqlBatch(db).Add($"INSERT INTO snapshots (dataset_key, key) VALUES ({datasetKey}, {key}) ON CONFLICT (dataset_key, key) DO NOTHING").Execute(cancel);
        filter.Parameters.AddDynamicParams(new { Snapshot = key });
        return split.TrainShare is > 0 and < 1
            ? await Divided(db, filter, split, cancel)
            : await Execute(db, Plain(filter.Text, Usage(split)), filter, cancel);
    }

    /// <summary>Takes over a version's samples, those in a state and of these ids if any are named.</summary>
    public static async Task<int> OfVersion(AppDb db, long datasetKey, long key, long versionKey, LabelingState? state, IReadOnlyList<string>? ids, CancellationToken cancel)
    {
        await DropSnapshot.Rows(db, datasetKey, key, cancel);
        await new SqlBatch(db).Add($"INSERT INTO snapshots (dataset_key, key) VALUES ({datasetKey}, {key}) ON CONFLICT (dataset_key, key) DO NOTHING").Execute(cancel);
        var filter = new SqlPredicate();
        filter.Add($"v.dataset_key = {filter.Value(datasetKey)} AND v.snapshot_key = {filter.Value(versionKey)}");
        if (state is { } wanted)
            filter.Add($"v.state = {(int)wanted}");
        if (ids is { Count: > 0 })
        {
            filter.Add(db.In("v.sample_id", "@Ids"));
            filter.Parameters.Add("Ids", ids.Distinct(StringComparer.Ordinal).ToArray());
        }

        filter.Parameters.Add("Snapshot", key);
        return await Execute(db, $"""
            INSERT INTO snapshot_samples ({Columns})
            SELECT v.dataset_key, @Snapshot, v.sample_id, v.state, v.annotation_key, v.usage, v.hard, v.hard_coefficient, v.hard_reasons, v.metadata
            FROM snapshot_samples v WHERE {filter.Text} ORDER BY v.sample_id
            """, filter, cancel);
    }

    private static string Plain(string filter, string usage) => $"""
        INSERT INTO snapshot_samples ({Columns})
        SELECT s.dataset_key, @Snapshot, s.sample_id, s.state, s.annotation_key, {usage}, s.hard, s.hard_coefficient, s.hard_reasons, s.metadata
        FROM samples s WHERE {filter} ORDER BY s.sample_id
        """;

    private static string Usage(UsageSplit split) => (split.TrainShare, split.KeepUsage) switch
    {
        (null, _) => OwnUsage,
        ({ } share, false) => Whole(share),
        ({ } share, true) => $"CASE WHEN {OwnUsage} = 0 THEN {Whole(share)} ELSE {OwnUsage} END",
    };

    private static string Whole(double share) => share >= 1 ? "1" : "2";

    /// <summary>
    /// Sorts the samples by label, cuts them into as many stretches as evaluation gets samples, and draws one from each: the
    /// share holds within every label and, to one sample, over all.
    /// </summary>
    private static async Task<int> Divided(AppDb db, SqlPredicate filter, UsageSplit split, CancellationToken cancel)
    {
        var usage = split.KeepUsage ? OwnUsage : "0";
        var open = await (await db.Connection(cancel)).ExecuteScalarAsync<long>(new CommandDefinition(
            $"SELECT COUNT(*) FROM samples s WHERE {filter.Text} AND {usage} = 0", filter.Parameters, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        if (open >= Many)
        {
            // What was learned about these tables while the dataset was small makes the planner walk through all labels for each sample.
            await db.Analyze("samples", cancel);
            await db.Analyze("annotation_labels", cancel);
        }

        filter.Parameters.Add("Drawn", $"[{string.Join(',', Drawn(open, split))}]");
        return await Execute(
            db,
            $"""
            INSERT INTO snapshot_samples ({Columns})
            SELECT p.dataset_key, @Snapshot, p.sample_id, p.state, p.annotation_key,
                CASE WHEN p.usage <> 0 THEN p.usage WHEN p.place IN ({db.IntegersOf("@Drawn")}) THEN 2 ELSE 1 END,
                p.hard, p.hard_coefficient, p.hard_reasons, p.metadata
            FROM (SELECT s.dataset_key, s.sample_id, s.state, s.annotation_key, s.hard, s.hard_coefficient, s.hard_reasons, s.metadata, {usage} AS usage,
                      row_number() OVER (PARTITION BY CASE WHEN {usage} = 0 THEN 0 ELSE 1 END
                                         ORDER BY COALESCE(t.stratum, ''), s.sample_id) - 1 AS place
                  FROM samples s LEFT JOIN ({Strata(filter.Text)}) t ON t.annotation_key = s.annotation_key
                  WHERE {filter.Text}) p
            ORDER BY p.sample_id
            """, filter, cancel);
    }

    /// <summary>Places of the samples for evaluation, in the sorted order.</summary>
    private static IEnumerable<long> Drawn(long count, UsageSplit split)
    {
        var random = new SeededRandom(split.Seed);
        var wanted = (long)Math.Round((decimal)(1 - split.TrainShare!.Value) * count, MidpointRounding.AwayFromZero);
        for (var i = 0L; i < wanted; i++)
        {
            var (from, to) = (i * count / wanted, (i + 1) * count / wanted);
            yield return from + random.NextBelow(to - from);
        }
    }

    private static async Task<int> Execute(AppDb db, string text, SqlPredicate filter, CancellationToken cancel)
    {
        var taken = await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(text, filter.Parameters, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        if (taken >= Many)
            await db.Analyze("snapshot_samples", cancel);
        return taken;
    }
}
