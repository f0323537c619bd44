using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>The verdicts of an acceptance by labeler and by label.</summary>
internal static class CheckedGroups
{
    private const int MostLabels = 1_000;

    /// <summary>Items that a later acceptance took over have left a row behind.</summary>
    private static readonly string Population = $"""
        SELECT worker_key AS WorkerKey, COUNT(*) AS Items FROM (
            SELECT sample_id, worker_key FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket < {ItemBucket.FirstGold}
            UNION SELECT sample_id, worker_key FROM acceptance_items WHERE dataset_key = @DatasetKey AND acceptance_key = @Key) p
        GROUP BY worker_key
        """;

    private const string Labels = """
        SELECT l.name AS Name, COUNT(*) AS Seen, SUM(CASE WHEN l.accept THEN 0 ELSE 1 END) AS Wrong
        FROM (SELECT DISTINCT n.name, x.sample_id, x.worker_key, x.accept
              FROM acceptance_items x JOIN annotation_labels n ON n.dataset_key = x.dataset_key AND n.annotation_key = x.annotation_key
              WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key AND x.accept IS NOT NULL) l
        GROUP BY l.name ORDER BY COUNT(*) DESC, l.name LIMIT @MostLabels
        """;

    public static async Task<IReadOnlyList<CheckedGroup>> OfLabelers(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var (dataset, task, key) = (acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key);
        var sizes = acceptance.Status == AcceptanceStatus.Open ? await Running(db, acceptance, cancel) : await Closed(db, acceptance, cancel);
        var verdicts = await db.Set<VerdictCountEntity>().AsNoTracking()
            .Where(v => v.DatasetKey == dataset && v.TaskKey == task && v.AcceptanceKey == key).ToDictionaryAsync(v => v.WorkerKey, cancel);
        var workers = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.DatasetKey == dataset && w.TaskKey == task).OrderBy(w => w.Email).ToListAsync(cancel);
        return
        [
            .. from worker in workers
               let size = sizes.GetValueOrDefault(worker.WorkerKey)
               where size > 0
               let verdict = verdicts.GetValueOrDefault(worker.WorkerKey)
               let seen = verdict is null ? 0 : verdict.Accepted + verdict.Rejected
               select new CheckedGroup
               {
                   WorkerId = worker.WorkerId,
                   Email = worker.Email,
                   PopulationCount = size,
                   CheckedCount = seen,
                   WrongCount = verdict?.Rejected ?? 0,
                   WrongRate = ShareEstimates.OfLot(size, seen, verdict?.Rejected ?? 0, GetAcceptanceQuality.Confidence),
               },
        ];
    }

    public static async Task<IReadOnlyList<CheckedGroup>> OfLabels(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var rows = await (await db.Connection(cancel)).QueryAsync<LabelRow>(new CommandDefinition(
            Labels, new { acceptance.DatasetKey, acceptance.Key, MostLabels }, cancellationToken: cancel));
        return
        [
            .. rows.Select(row => new CheckedGroup
            {
                LabelName = row.Name,
                CheckedCount = row.Seen,
                WrongCount = row.Wrong,
                WrongRate = ShareEstimates.OfPart(row.Seen, row.Wrong, GetAcceptanceQuality.Confidence),
            }),
        ];
    }

    private static async Task<Dictionary<long, int>> Running(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == acceptance.DatasetKey && c.TaskKey == acceptance.TaskKey).ToListAsync(cancel);
        return counts.Where(c => c.Bucket.IsInPopulation).GroupBy(c => c.WorkerKey).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    private static async Task<Dictionary<long, int>> Closed(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel) =>
        (await (await db.Connection(cancel)).QueryAsync<LabelerRow>(new CommandDefinition(
            Population, new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key }, commandTimeout: 0, cancellationToken: cancel)))
        .ToDictionary(row => row.WorkerKey, row => row.Items);

    private sealed class LabelRow
    {
        public string Name { get; set; } = "";
        public int Seen { get; set; }
        public int Wrong { get; set; }
    }

    private sealed class LabelerRow
    {
        public long WorkerKey { get; set; }
        public int Items { get; set; }
    }
}
