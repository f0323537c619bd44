using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>What several labelers submitted for the same samples of a task, matched into units. Read in pages.</summary>
internal sealed class SubmittedUnits
{
    public static readonly SubmittedUnits None = new();

    /// <summary>Samples that are read unless fewer are asked for.</summary>
    public const int MostSamples = 20_000;

    private const int PageSize = 1_000;

    /// <summary>Keeps labelers with few ratings from being taken for certain.</summary>
    private const double Steadying = 0.01;

    /// <summary>Buckets above that of auto labels: somebody submitted them. Gold items say how good a labeler is in another way.</summary>
    public static readonly string Submitted = $"i.annotation_key IS NOT NULL AND i.bucket > {new ItemBucket(ItemState.Auto).Value} AND i.bucket < {ItemBucket.FirstGold}";

    private static string Page(string condition) => $"""
        SELECT i.sample_id AS SampleId, i.worker_key AS WorkerKey, a.labels AS Labels
        FROM (SELECT i.sample_id FROM items i
              WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id > @After AND {condition}
              GROUP BY i.sample_id HAVING COUNT(*) > 1 ORDER BY i.sample_id LIMIT @PageSize) p
        JOIN items i ON i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = p.sample_id AND {condition}
        JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        ORDER BY i.sample_id, i.worker_key
        """;

    private readonly Dictionary<long, int> _numbers = [];

    public MatchedUnits Units { get; } = new();

    public int Samples { get; private set; }

    /// <summary>How each labeler errs, by Dawid and Skene; null where nothing was rated. Fitted at each call.</summary>
    public LabelerModel? Model() => Units.Ratings is { Count: > 0 } ratings ? DawidSkene.Fit(ratings, smoothing: Steadying) : null;

    /// <summary>Each labeler's number among the ratings.</summary>
    public IReadOnlyDictionary<long, int> Labelers => _numbers;

    /// <summary>The labeler's number among the ratings; null for one without a submission among them.</summary>
    public int? NumberOf(long workerKey) => _numbers.TryGetValue(workerKey, out var number) ? number : null;

    /// <param name="db">The database, or the transaction that runs.</param>
    /// <param name="task">Whose items.</param>
    /// <param name="condition">On items <c>i</c>: those that count.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="most">Samples to read; a page at least.</param>
    public static async Task<SubmittedUnits> Read(AppDb db, WorkforceTaskEntity task, string condition, CancellationToken cancel, int most = MostSamples)
    {
        var units = new SubmittedUnits();
        var connection = await db.Connection(cancel);
        var after = "";
        while (units.Samples < most)
        {
            var page = (await connection.QueryAsync<Row>(new CommandDefinition(
                Page(condition), new { task.DatasetKey, TaskKey = task.Key, After = after, PageSize }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();
            if (page.Count == 0)
                break;
            foreach (var sample in page.GroupBy(r => r.SampleId, StringComparer.Ordinal))
                units.Add([.. sample]);
            after = page[^1].SampleId;
        }

        return units;
    }

    private void Add(IReadOnlyList<Row> sample)
    {
        Samples++;
        Units.Add([.. sample.Select(row => new LabeledBy(Number(row.WorkerKey), QualityMapping.ToAnnotation(row.Labels)))]);
    }

    private int Number(long workerKey)
    {
        if (!_numbers.TryGetValue(workerKey, out var number))
            _numbers[workerKey] = number = _numbers.Count;
        return number;
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public string Labels { get; set; } = "[]";
    }
}
