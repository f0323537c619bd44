using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Acceptance;

/// <summary>What an acceptance found of one labeler's items, so that a member's results are read without counting verdicts. Cancelled acceptances have none.</summary>
public sealed class VerdictCountEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public long WorkerKey { get; set; }
    public long AcceptanceKey { get; set; }
    public int Accepted { get; set; }
    public int Rejected { get; set; }

    /// <summary>A 4, B 3, C 2, D 1, rejected 0.</summary>
    public long Points { get; set; }
}

internal sealed class VerdictCountConfiguration : IEntityTypeConfiguration<VerdictCountEntity>
{
    public void Configure(EntityTypeBuilder<VerdictCountEntity> builder) =>
        builder.HasKey(c => new { c.DatasetKey, c.TaskKey, c.WorkerKey, c.AcceptanceKey });
}

/// <summary>A verdict that is given (<paramref name="By"/> 1) or taken back (-1).</summary>
internal readonly record struct VerdictChange(long WorkerKey, CheckState Verdict, string? Score, int By);

internal static class VerdictCounts
{
    public static void Add(SqlBatch batch, AcceptanceEntity acceptance, IEnumerable<VerdictChange> changes) => batch.AddRows(
        "INSERT INTO verdict_counts (dataset_key, task_key, worker_key, acceptance_key, accepted, rejected, points)",
        changes.Where(c => c.Verdict is CheckState.DrawnAccepted or CheckState.DrawnRejected).GroupBy(c => c.WorkerKey).OrderBy(g => g.Key),
        g => $"{acceptance.DatasetKey}, {acceptance.TaskKey}, {g.Key}, {acceptance.Key}, {Number(g, CheckState.DrawnAccepted)}, {Number(g, CheckState.DrawnRejected)}, {g.Sum(c => Points(c.Verdict, c.Score) * c.By)}",
        """
        ON CONFLICT (dataset_key, task_key, worker_key, acceptance_key) DO UPDATE SET accepted = verdict_counts.accepted + excluded.accepted,
            rejected = verdict_counts.rejected + excluded.rejected, points = verdict_counts.points + excluded.points
        """);

    public static long Points(CheckState verdict, string? score) => (verdict, score) switch
    {
        (CheckState.DrawnAccepted, "B") => 3,
        (CheckState.DrawnAccepted, "C") => 2,
        (CheckState.DrawnAccepted, "D") => 1,
        (CheckState.DrawnAccepted, _) => 4,
        _ => 0,
    };

    public static Task Forget(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel) => db.Set<VerdictCountEntity>()
        .Where(c => c.DatasetKey == acceptance.DatasetKey && c.TaskKey == acceptance.TaskKey && c.AcceptanceKey == acceptance.Key).ExecuteDeleteAsync(cancel);

    /// <summary>Fills in what the acceptances of their tasks found of members' items.</summary>
    public static async Task<IReadOnlyList<WorkerTask>> Rate(AppDb db, IReadOnlyList<(MemberOfTask Member, WorkerTask Row)> rows, CancellationToken cancel)
    {
        var datasets = rows.Select(r => r.Member.Member.DatasetKey).Distinct().ToList();
        var tasks = rows.Select(r => r.Member.Member.TaskKey).Distinct().ToList();
        var workers = rows.Select(r => r.Member.Member.WorkerKey).Distinct().ToList();
        var counts = await db.Set<VerdictCountEntity>().AsNoTracking()
            .Where(c => datasets.Contains(c.DatasetKey) && tasks.Contains(c.TaskKey) && workers.Contains(c.WorkerKey))
            .GroupBy(c => new { c.TaskKey, c.WorkerKey })
            .Select(g => new { g.Key, Accepted = g.Sum(c => c.Accepted), Checked = g.Sum(c => c.Accepted + c.Rejected), Points = g.Sum(c => c.Points) })
            .ToDictionaryAsync(c => (c.Key.TaskKey, c.Key.WorkerKey), cancel);
        return
        [
            .. from r in rows
               let c = counts.GetValueOrDefault((r.Member.Member.TaskKey, r.Member.Member.WorkerKey))
               let labels = c is not null || r.Member.Member.Role == WorkerRole.Labeler
               select !labels ? r.Row : r.Row with { PassRate = Mean(c?.Accepted, c?.Checked), Score = Mean(c?.Points, c?.Checked) },
        ];
    }

    private static int Number(IEnumerable<VerdictChange> changes, CheckState verdict) => changes.Where(c => c.Verdict == verdict).Sum(c => c.By);

    private static double Mean(long? sum, int? of) => of > 0 ? (double)sum!.Value / of.Value : 0;
}
