using Assay.Client;
using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>A task of a team, and its dataset's id.</summary>
internal sealed record TeamTask(WorkforceTaskEntity Task, string DatasetId);

/// <summary>What a task with several labelers to a sample says of the team's.</summary>
internal sealed record JudgedTask(TaskAgreement Contract, int Units, Estimate Alpha, Estimate Gwet, IReadOnlyList<(long WorkerKey, Estimate Accuracy, int Ratings)> Accuracies);

/// <summary>The tasks that labelers of a team take or took part in. Each has labels of its own, so each is judged for itself.</summary>
internal static class TeamTasks
{
    private const int MostTasks = 50;

    /// <summary>The newest first.</summary>
    public static async Task<List<TeamTask>> Of(AppDb db, WorkforceEntity team, CancellationToken cancel)
    {
        var parts = db.Set<WorkforceTaskWorkerEntity>().AsNoTracking().Where(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key && w.Role == WorkerRole.Labeler);
        return await (
            from t in db.Set<WorkforceTaskEntity>().AsNoTracking()
            where parts.Any(w => w.DatasetKey == t.DatasetKey && w.TaskKey == t.Key)
            join d in db.Set<DatasetEntity>() on t.DatasetKey equals d.Key
            where d.Status != DatasetStatus.Deleting
            orderby t.CreateTime descending, t.Key descending
            select new TeamTask(t, d.DatasetId)).ToListAsync(cancel);
    }

    public static async Task<List<JudgedTask>> Judge(AppDb db, WorkforceEntity team, IReadOnlyList<TeamTask> tasks, CancellationToken cancel)
    {
        var shared = tasks.Where(t => t.Task.Repetition > 1).Take(MostTasks).ToList();
        var condition = $"""
            {SubmittedUnits.Submitted} AND i.worker_key IN
                (SELECT w.worker_key FROM workforce_task_workers w WHERE w.dataset_key = i.dataset_key AND w.task_key = i.task_key AND w.workforce_key = {team.Key})
            """;
        var judged = new List<JudgedTask>();
        foreach (var task in shared)
            judged.Add(Judge(task, await SubmittedUnits.Read(db, task.Task, condition, cancel, SubmittedUnits.MostSamples / shared.Count)));
        return judged;
    }

    private static JudgedTask Judge(TeamTask task, SubmittedUnits submitted)
    {
        var ratings = submitted.Units.Ratings;
        var model = submitted.Model();
        var (alpha, gwet) = (KrippendorffAlpha.Of(ratings, seed: task.Task.Key), GwetCoefficient.Of(ratings));
        var counts = new int[ratings.Labelers];
        for (var item = 0; item < ratings.Items; item++)
            foreach (var labeler in ratings.LabelersOf(item))
                counts[labeler]++;
        return new(
            new()
            {
                DatasetId = task.DatasetId,
                TaskId = task.Task.TaskId,
                TaskName = task.Task.Name,
                SampleCount = submitted.Samples,
                UnitCount = ratings.Items,
                Agreement = AgreementCoefficients.Of(ratings, alpha, gwet, task.Task.Repetition, task.Task.Key),
            },
            ratings.Items,
            alpha,
            gwet,
            model is null ? [] : [.. submitted.Labelers.Select(l => (l.Key, model.Accuracy(l.Value, GetAcceptanceQuality.Confidence), counts[l.Value]))]);
    }
}
