using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Submissions, reviews and returns of a task's members, counted from what was kept of them.</summary>
internal sealed class MemberWork
{
    private static string ByDay(string only) => $"""
        SELECT worker_key AS WorkerKey, create_time / 86400000 AS Day, COUNT(*) AS Count, COALESCE(SUM(active_ms), 0) AS ActiveMs, MAX(create_time) AS Last
        FROM annotations WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND worker_key IS NOT NULL {only}
        GROUP BY worker_key, create_time / 86400000
        """;

    private static string FirstOnes(string only) => $"""
        SELECT worker_key AS WorkerKey, COUNT(*) AS Count, SUM(CASE WHEN accept THEN 1 ELSE 0 END) AS Passed
        FROM (SELECT worker_key, accept, row_number() OVER (PARTITION BY sample_id, worker_key ORDER BY key) AS turn
              FROM reviews WHERE dataset_key = @DatasetKey AND task_key = @TaskKey {only}) r
        WHERE turn = 1 GROUP BY worker_key
        """;

    private static string Given(string only) => $"""
        SELECT reviewer AS Reviewer, COUNT(*) AS Count, MAX(create_time) AS Last FROM reviews
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey {only} GROUP BY reviewer
        """;

    private static readonly string Rejected = string.Join(", ", ItemBucket.All.Concat(ItemBucket.Gold).Where(b => b.State == ItemState.Rejected).Select(b => b.Value));

    /// <summary>By reviews, and by closings: those still waiting for new labels have no row beside their own unless they were drawn.</summary>
    private static string Returned(string only) => $"""
        SELECT worker_key AS WorkerKey, COUNT(*) AS Count FROM (
            SELECT worker_key FROM reviews WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND NOT accept {only}
            UNION ALL
            SELECT x.worker_key FROM acceptances q JOIN acceptance_items x ON x.dataset_key = q.dataset_key AND x.acceptance_key = q.key
            WHERE q.dataset_key = @DatasetKey AND q.task_key = @TaskKey AND q.status = {(int)AcceptanceStatus.Closed} {only}
              AND (q.action = {(int)AcceptanceAction.RejectAll} OR (q.action = {(int)AcceptanceAction.PassAcceptedAndUnhandled} AND NOT COALESCE(x.accept, TRUE))
                   OR (q.action = {(int)AcceptanceAction.PassAcceptedOnly} AND NOT COALESCE(x.accept, FALSE)))
            UNION ALL
            SELECT i.worker_key FROM items i
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket IN ({Rejected}) AND i.acceptance_key IS NOT NULL {only}
              AND NOT EXISTS (SELECT 1 FROM acceptance_items x WHERE x.dataset_key = i.dataset_key AND x.acceptance_key = i.acceptance_key AND x.sample_id = i.sample_id AND x.worker_key = i.worker_key)) r
        GROUP BY worker_key
        """;

    private MemberWork(IEnumerable<DayOfWork> submissions, IEnumerable<Reviewed> first, IEnumerable<ReviewsOf> given, IEnumerable<Returns> returned)
    {
        Submissions = submissions.ToLookup(s => s.WorkerKey);
        FirstReviews = first.ToDictionary(r => r.WorkerKey);
        ReviewsGiven = given.ToDictionary(r => r.Reviewer, StringComparer.OrdinalIgnoreCase);
        SentBack = returned.ToDictionary(r => r.WorkerKey, r => r.Count);
    }

    public ILookup<long, DayOfWork> Submissions { get; }

    public IReadOnlyDictionary<long, Reviewed> FirstReviews { get; }

    public IReadOnlyDictionary<string, ReviewsOf> ReviewsGiven { get; }

    public IReadOnlyDictionary<long, int> SentBack { get; }

    /// <param name="db">The database.</param>
    /// <param name="view">The task, and who asks: who manages is told nothing of gold items, to members they are work like any other.</param>
    /// <param name="onlyWorker">The only labeler of interest.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<MemberWork> Read(AppDb db, TaskView view, long? onlyWorker, CancellationToken cancel)
    {
        var task = view.Task;
        var connection = await db.Connection(cancel);
        var work = view.Manages ? ItemVisibility.WithoutGold(task) : "";
        var only = (onlyWorker is null ? "" : "AND worker_key = @WorkerKey ") + work;
        return new(
            await Rows<DayOfWork>(ByDay(only)), await Rows<Reviewed>(FirstOnes(only)), await Rows<ReviewsOf>(Given(work)), await Rows<Returns>(Returned(only)));

        Task<IEnumerable<T>> Rows<T>(string text) =>
            connection.QueryAsync<T>(new CommandDefinition(text, new { task.DatasetKey, TaskKey = task.Key, WorkerKey = onlyWorker }, db.Transaction, cancellationToken: cancel));
    }

    internal sealed class DayOfWork
    {
        public long WorkerKey { get; set; }

        /// <summary>Days since 1970.</summary>
        public long Day { get; set; }
        public int Count { get; set; }
        public long ActiveMs { get; set; }
        public long Last { get; set; }
    }

    internal sealed class Reviewed
    {
        public long WorkerKey { get; set; }
        public int Count { get; set; }
        public int Passed { get; set; }
    }

    internal sealed class ReviewsOf
    {
        public string Reviewer { get; set; } = "";
        public int Count { get; set; }
        public long Last { get; set; }
    }

    private sealed class Returns
    {
        public long WorkerKey { get; set; }
        public int Count { get; set; }
    }
}
