using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Quality;

/// <summary>What each labeler submitted, and what reviews, acceptances and gold samples said of it: in one task, or in all tasks of a team.</summary>
internal sealed class LabelerRecords
{
    private const string OfTask = "w.dataset_key = @DatasetKey AND w.task_key = @TaskKey";
    private const string OfTeam = "w.project_key = @ProjectKey AND w.workforce_key = @WorkforceKey";

    private LabelerRecords(IEnumerable<WorkRecord> work, IEnumerable<ReviewRecord> reviews, IEnumerable<VerdictRecord> verdicts, IEnumerable<GoldRecord> gold)
    {
        Work = work.ToDictionary(w => w.WorkerKey);
        Reviews = reviews.ToDictionary(r => r.WorkerKey);
        Verdicts = verdicts.ToDictionary(v => v.WorkerKey);
        Gold = gold.ToDictionary(g => g.WorkerKey);
    }

    public IReadOnlyDictionary<long, WorkRecord> Work { get; }

    public IReadOnlyDictionary<long, ReviewRecord> Reviews { get; }

    public IReadOnlyDictionary<long, VerdictRecord> Verdicts { get; }

    public IReadOnlyDictionary<long, GoldRecord> Gold { get; }

    public static Task<LabelerRecords> Read(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        Read(db, OfTask, new { task.DatasetKey, TaskKey = task.Key }, cancel);

    public static Task<LabelerRecords> Read(AppDb db, WorkforceEntity team, CancellationToken cancel) =>
        Read(db, OfTeam, new { team.ProjectKey, WorkforceKey = team.Key }, cancel);

    private static async Task<LabelerRecords> Read(AppDb db, string scope, object of, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        return new(await Rows<WorkRecord>(Submissions(scope)), await Rows<ReviewRecord>(Reviewed(scope)), await Rows<VerdictRecord>(Judged(scope)), await Rows<GoldRecord>(Known(scope)));

        Task<IEnumerable<T>> Rows<T>(string text) => connection.QueryAsync<T>(new CommandDefinition(text, of, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }

    /// <summary>Rows of a table that speak of the scope's labelers, those of gold items left out. Read once, whatever the number of labelers.</summary>
    private static string From(string table, string scope, string keys = "dataset_key, task_key", bool withGold = false) => $"""
        FROM {table} x
        WHERE ({keys}) IN (SELECT {keys} FROM workforce_task_workers w WHERE {scope})
          AND EXISTS (SELECT 1 FROM workforce_task_workers w WHERE w.dataset_key = x.dataset_key AND w.task_key = x.task_key AND w.worker_key = x.worker_key AND {scope})
          {(withGold ? "" : $"AND (x.dataset_key, x.task_key, x.sample_id, x.worker_key) NOT IN ({GoldItems(scope)})")}
        """;

    private static string GoldItems(string scope) => $"""
        SELECT g.dataset_key, g.task_key, g.sample_id, g.worker_key FROM items g
        WHERE (g.dataset_key, g.task_key) IN (SELECT w.dataset_key, w.task_key FROM workforce_task_workers w WHERE {scope}) AND g.bucket >= {ItemBucket.FirstGold}
        """;

    private static string Submissions(string scope) => $"""
        SELECT x.worker_key AS WorkerKey, COUNT(*) AS Submissions, COUNT(DISTINCT x.create_time / 86400000) AS Days, COUNT(x.active_ms) AS Timed, COALESCE(SUM(x.active_ms), 0) AS ActiveMs
        {From("annotations", scope, keys: "dataset_key")} GROUP BY x.worker_key
        """;

    private static string Reviewed(string scope) => $"""
        SELECT r.worker_key AS WorkerKey,
               SUM(CASE WHEN r.turn = 1 THEN 1 ELSE 0 END) AS First,
               SUM(CASE WHEN r.turn = 1 AND r.accept THEN 1 ELSE 0 END) AS FirstPassed,
               SUM(CASE WHEN r.accept THEN 0 ELSE 1 END) AS SentBack
        FROM (SELECT x.worker_key, x.accept, row_number() OVER (PARTITION BY x.dataset_key, x.task_key, x.sample_id, x.worker_key ORDER BY x.key) AS turn
              {From("reviews", scope)}) r
        GROUP BY r.worker_key
        """;

    private static string Judged(string scope) => $"""
        SELECT x.worker_key AS WorkerKey, SUM(x.accepted) AS Accepted, SUM(x.accepted + x.rejected) AS Seen {From("verdict_counts", scope, withGold: true)} GROUP BY x.worker_key
        """;

    private static string Known(string scope) => $"""
        SELECT x.worker_key AS WorkerKey, COUNT(*) AS Answers, SUM(CASE WHEN x.is_right THEN 1 ELSE 0 END) AS RightOnes, AVG(x.agreement) AS Agreement
        {From("gold_answers", scope, withGold: true)} GROUP BY x.worker_key
        """;

    internal sealed class WorkRecord
    {
        public long WorkerKey { get; set; }
        public int Submissions { get; set; }
        public int Days { get; set; }
        public int Timed { get; set; }
        public long ActiveMs { get; set; }
    }

    internal sealed class ReviewRecord
    {
        public long WorkerKey { get; set; }
        public int First { get; set; }
        public int FirstPassed { get; set; }
        public int SentBack { get; set; }
    }

    internal sealed class GoldRecord
    {
        public long WorkerKey { get; set; }
        public int Answers { get; set; }
        public int RightOnes { get; set; }
        public double Agreement { get; set; }
    }

    internal sealed class VerdictRecord
    {
        public long WorkerKey { get; set; }
        public int Accepted { get; set; }
        public int Seen { get; set; }
    }
}
