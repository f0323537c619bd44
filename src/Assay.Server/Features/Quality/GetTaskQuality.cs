using System.Text;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>Agreement of a task's labelers beyond chance, and the quality of each from the model, from reviews and from acceptances.</summary>
internal static class GetTaskQuality
{
    private const int MostConfusions = 5;

    public static async Task<Results<Ok<TaskQuality>, ContentHttpResult>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromQuery(Name = "format")] string? format,
        HttpRequest request, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var csv = QualityCsv.IsAskedFor(request, format);
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var quality = await Of(db, task, wholeMatrix: csv, cancel);
        return csv ? TypedResults.Text(QualityCsv.Of(quality), "text/csv", Encoding.UTF8) : TypedResults.Ok(quality);
    }

    private static async Task<TaskQuality> Of(AppDb db, WorkforceTaskEntity task, bool wholeMatrix, CancellationToken cancel)
    {
        var submitted = task.Repetition > 1 ? await SubmittedUnits.Read(db, task, SubmittedUnits.Submitted, cancel) : SubmittedUnits.None;
        var ratings = submitted.Units.Ratings;
        var model = submitted.Model();
        var records = await LabelerRecords.Read(db, task, cancel);
        var workers = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.DatasetKey == task.DatasetKey && w.TaskKey == task.Key && w.Role == WorkerRole.Labeler).OrderBy(w => w.Email).ToListAsync(cancel);
        return new()
        {
            SampleCount = submitted.Samples,
            UnitCount = ratings.Items,
            Agreement = AgreementCoefficients.Of(ratings, KrippendorffAlpha.Of(ratings, seed: task.Key), GwetCoefficient.Of(ratings), task.Repetition, task.Key),
            ModelConverged = model?.Converged,
            Reviews = await ReviewQualities.Of(db, task, records, cancel),
            Labelers =
            [
                .. from worker in workers
                   let number = submitted.NumberOf(worker.WorkerKey)
                   let accuracy = number is null ? null : model?.Accuracy(number.Value, GetAcceptanceQuality.Confidence)
                   select LabelerQualities.Of(worker.WorkerKey, worker.WorkerId, worker.Email, records, accuracy, task.GoldPerLabeler > 0) with
                   {
                       PausedTime = worker.PausedTime,
                       Confusions = model is null || number is null ? null : wholeMatrix ? Matrix(model, number.Value, submitted.Units.Categories) : Confusions(model, number.Value, submitted.Units.Categories),
                   },
            ],
        };
    }

    /// <summary>Every cell of the rows of which the labeler saw something, right ones included.</summary>
    private static List<LabelConfusion> Matrix(LabelerModel model, int labeler, IReadOnlyList<string> names) =>
    [
        .. from truth in Enumerable.Range(0, names.Count)
           from given in Enumerable.Range(0, names.Count)
           let share = model.Confusion(labeler, truth, given)
           // Where whole samples are classed, nobody can say "nothing there".
           where share is not null && (share > 1e-9 || names[given] != MatchedUnits.Nothing)
           select new LabelConfusion { Truth = names[truth], Given = names[given], Share = share },
    ];

    private static List<LabelConfusion> Confusions(LabelerModel model, int labeler, IReadOnlyList<string> names) =>
    [
        .. (from truth in Enumerable.Range(0, names.Count)
            from given in Enumerable.Range(0, names.Count)
            where truth != given
            let share = model.Confusion(labeler, truth, given)
            where share > 0.005
            orderby share * model.ClassShares[truth] descending
            select new LabelConfusion { Truth = names[truth], Given = names[given], Share = share }).Take(MostConfusions),
    ];
}
