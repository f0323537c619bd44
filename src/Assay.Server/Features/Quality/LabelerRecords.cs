using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Quality;

/// <summary>What reviews and acceptances said of each labeler's items.</summary>
internal static class LabelerRecords
{
    private static string OfReviews(string work) => $"""
        SELECT r.worker_key AS WorkerKey,
               SUM(CASE WHEN f.first_key = r.key THEN 1 ELSE 0 END) AS First,
               SUM(CASE WHEN f.first_key = r.key AND r.accept THEN 1 ELSE 0 END) AS FirstPassed,
               SUM(CASE WHEN r.accept THEN 0 ELSE 1 END) AS SentBack
        FROM reviews r
        JOIN (SELECT sample_id, worker_key, MIN(key) AS first_key FROM reviews WHERE dataset_key = @DatasetKey AND task_key = @TaskKey {work} GROUP BY sample_id, worker_key) f
          ON f.sample_id = r.sample_id AND f.worker_key = r.worker_key
        WHERE r.dataset_key = @DatasetKey AND r.task_key = @TaskKey
        GROUP BY r.worker_key
        """;

    private const string OfVerdicts = """
        SELECT worker_key AS WorkerKey, SUM(accepted) AS Accepted, SUM(accepted + rejected) AS Seen
        FROM verdict_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey GROUP BY worker_key
        """;

    private const string OfGold = """
        SELECT worker_key AS WorkerKey, COUNT(*) AS Answers, SUM(CASE WHEN is_right THEN 1 ELSE 0 END) AS RightOnes, AVG(agreement) AS Agreement
        FROM gold_answers WHERE dataset_key = @DatasetKey AND task_key = @TaskKey GROUP BY worker_key
        """;

    public static Task<Dictionary<long, GoldRecord>> Gold(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        Read<GoldRecord>(db, OfGold, task, g => g.WorkerKey, cancel);

    public static Task<Dictionary<long, ReviewRecord>> Reviews(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        Read<ReviewRecord>(db, OfReviews(ItemVisibility.WithoutGold(task)), task, r => r.WorkerKey, cancel);

    public static Task<Dictionary<long, VerdictRecord>> Verdicts(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        Read<VerdictRecord>(db, OfVerdicts, task, v => v.WorkerKey, cancel);

    private static async Task<Dictionary<long, T>> Read<T>(AppDb db, string text, WorkforceTaskEntity task, Func<T, long> key, CancellationToken cancel) =>
        (await (await db.Connection(cancel)).QueryAsync<T>(new CommandDefinition(
            text, new { task.DatasetKey, TaskKey = task.Key }, commandTimeout: 0, cancellationToken: cancel))).ToDictionary(key);

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
