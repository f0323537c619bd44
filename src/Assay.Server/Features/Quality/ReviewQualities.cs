using Assay.Client;
using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Quality;

/// <summary>
/// What first reviews say of the labels, corrected by how reviewers err. Gold items are double checks of them: their right labels are known, and
/// reviewers cannot tell them. Verdicts of acceptances are none: they fall on what reviewers passed alone, so they never show what was rejected rightly.
/// </summary>
internal static class ReviewQualities
{
    /// <summary>The first review of the very labels that were held against the known ones.</summary>
    private const string Checked = """
        SELECT COALESCE(SUM(CASE WHEN g.is_right THEN 0 ELSE 1 END), 0) AS Wrong,
               COALESCE(SUM(CASE WHEN g.is_right OR r.accept THEN 0 ELSE 1 END), 0) AS WrongCaught,
               COALESCE(SUM(CASE WHEN g.is_right THEN 1 ELSE 0 END), 0) AS RightOnes,
               COALESCE(SUM(CASE WHEN g.is_right AND r.accept THEN 1 ELSE 0 END), 0) AS RightPassed
        FROM gold_answers g
        JOIN (SELECT sample_id, worker_key, annotation_key, accept, row_number() OVER (PARTITION BY sample_id, worker_key, annotation_key ORDER BY key) AS turn
              FROM reviews WHERE dataset_key = @DatasetKey AND task_key = @TaskKey) r
          ON r.sample_id = g.sample_id AND r.worker_key = g.worker_key AND r.annotation_key = g.annotation_key AND r.turn = 1
        WHERE g.dataset_key = @DatasetKey AND g.task_key = @TaskKey
        """;

    public static async Task<ReviewQuality?> Of(AppDb db, WorkforceTaskEntity task, LabelerRecords records, CancellationToken cancel)
    {
        var (reviewed, passed) = (records.Reviews.Values.Sum(r => r.First), records.Reviews.Values.Sum(r => r.FirstPassed));
        if (reviewed == 0)
            return null;
        var known = await (await db.Connection(cancel)).QuerySingleAsync<Known>(new CommandDefinition(
            Checked, new { task.DatasetKey, TaskKey = task.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        var checks = new DoubleChecks(known.Wrong, known.WrongCaught, known.RightOnes, known.RightPassed);
        const double confidence = GetAcceptanceQuality.Confidence;
        return new()
        {
            ReviewedCount = reviewed,
            RejectedRate = ShareEstimates.OfPart(reviewed, reviewed - passed, confidence),
            WrongRate = ShareEstimates.Of(ReviewerCorrection.RoganGladen(reviewed - passed, reviewed, checks, confidence)),
            Sensitivity = ShareEstimates.OfPart(checks.Wrong, checks.WrongCaught, confidence),
            Specificity = ShareEstimates.OfPart(checks.Right, checks.RightPassed, confidence),
        };
    }

    private sealed class Known
    {
        public int Wrong { get; set; }
        public int WrongCaught { get; set; }
        public int RightOnes { get; set; }
        public int RightPassed { get; set; }
    }
}
