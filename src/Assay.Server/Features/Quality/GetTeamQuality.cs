using System.Text;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>Agreement of a team's labelers in its tasks, and the quality and pace of each over all of them.</summary>
internal static class GetTeamQuality
{
    public static async Task<Results<Ok<TeamQuality>, ContentHttpResult>> Handle(
        [FromRoute(Name = "workforce_id")] string workforceId, [FromQuery(Name = "format")] string? format, HttpRequest request, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var csv = QualityCsv.IsAskedFor(request, format);
        var team = (await db.Team(user, workforceId, cancel)).ForManager().Team;
        var quality = await Of(db, team, cancel);
        return csv ? TypedResults.Text(QualityCsv.Of(quality), "text/csv", Encoding.UTF8) : TypedResults.Ok(quality);
    }

    private static async Task<TeamQuality> Of(AppDb db, WorkforceEntity team, CancellationToken cancel)
    {
        var tasks = await TeamTasks.Of(db, team, cancel);
        var judged = await TeamTasks.Judge(db, team, tasks, cancel);
        var records = await LabelerRecords.Read(db, team, cancel);
        var labelers = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key && w.Role == WorkerRole.Labeler)
            .Select(w => new { w.WorkerKey, w.WorkerId, w.Email }).Distinct().OrderBy(w => w.Email).ToListAsync(cancel);
        var dealsGold = tasks.Any(t => t.Task.GoldPerLabeler > 0);
        return new()
        {
            TaskCount = tasks.Count,
            Agreement =
            [
                AgreementCoefficients.Named("krippendorff_alpha", PooledEstimate.Of([.. judged.Select(t => (t.Alpha, (double)t.Units))])),
                AgreementCoefficients.Named("gwet_ac1", PooledEstimate.Of([.. judged.Select(t => (t.Gwet, (double)t.Units))])),
            ],
            Tasks = [.. judged.Select(t => t.Contract)],
            Labelers =
            [
                .. from labeler in labelers
                   let parts = judged.SelectMany(t => t.Accuracies.Where(a => a.WorkerKey == labeler.WorkerKey)).ToList()
                   let accuracy = parts.Count == 0 ? null : PooledEstimate.Of([.. parts.Select(p => (p.Accuracy, (double)p.Ratings))])
                   select LabelerQualities.Of(labeler.WorkerKey, labeler.WorkerId, labeler.Email, records, accuracy, dealsGold),
            ],
        };
    }
}
