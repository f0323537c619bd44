using System.Text.Json;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>Which inspection a team's next acceptance gets, and after how many that counted.</summary>
internal sealed record DueInspection(SwitchingState State, int Counted)
{
    /// <summary>The inspection as the API names it.</summary>
    public string Name => JsonNamingPolicy.SnakeCaseLower.ConvertName(State.Severity.ToString());
}

/// <summary>
/// The switching rules of ISO 2859-1 over the closed acceptances of a team: those of all tasks that labelers of its team work in, by plans of
/// the same acceptable quality limit. What is shown again after it was sent back does not count, nor what was closed undecided or inspected
/// by another severity than was due.
/// </summary>
internal static class SwitchingRules
{
    /// <summary>The request with the severity that is due where it names none; null beside a request of another kind.</summary>
    public static async Task<(AcceptancePlanRequest Request, DueInspection? Due)> Apply(AppDb db, WorkforceTaskEntity task, AcceptancePlanRequest request, CancellationToken cancel)
    {
        if (!"aql".Equals(request.Kind, StringComparison.OrdinalIgnoreCase) || request.Aql is not { } aql)
            return (request, null);
        var due = await Of(db, task, aql, cancel);
        return (request.Severity is null ? request with { Severity = due.Name } : request, due);
    }

    private static async Task<DueInspection> Of(AppDb db, WorkforceTaskEntity task, double aql, CancellationToken cancel)
    {
        var workers = db.Set<WorkforceTaskWorkerEntity>().AsNoTracking().Where(w => w.ProjectKey == task.ProjectKey && w.Role == WorkerRole.Labeler);
        var teams = workers.Where(w => w.DatasetKey == task.DatasetKey && w.TaskKey == task.Key).Select(w => w.WorkforceKey);
        var tasks = workers.Where(w => teams.Contains(w.WorkforceKey)).Select(w => new { w.DatasetKey, w.TaskKey }).Distinct();
        var lots = await (
            from t in tasks
            join a in db.Set<AcceptanceEntity>().AsNoTracking() on new { t.DatasetKey, t.TaskKey } equals new { a.DatasetKey, a.TaskKey }
            where a.Status == AcceptanceStatus.Closed
            join p in db.Set<AcceptancePlanEntity>().AsNoTracking() on new { a.DatasetKey, AcceptanceKey = a.Key } equals new { p.DatasetKey, p.AcceptanceKey } into plans
            from p in plans.DefaultIfEmpty()
            orderby a.CloseTime, a.Key
            select new { Acceptance = a, Plan = p == null ? null : p.Request }).ToListAsync(cancel);

        var (state, counted) = (SwitchingState.Start, 0);
        var before = new Dictionary<long, AcceptanceEntity>();
        foreach (var lot in lots)
        {
            var again = before.TryGetValue(lot.Acceptance.TaskKey, out var last) && last.RejectedCount > 0 && lot.Acceptance.PopulationCount <= last.RejectedCount;
            before[lot.Acceptance.TaskKey] = lot.Acceptance;
            if (again || lot.Plan is null || Inspected(lot.Acceptance, lot.Plan, aql) is not { } inspected)
                continue;

            // Whoever asks for tightened inspection after a discontinuation says that the cause is mended.
            if (state.IsDiscontinued && inspected.Plan.Severity == Severity.Tightened)
                state = state.Resume();
            if (state.IsDiscontinued || inspected.Plan.Severity != state.Severity)
                continue;
            (state, counted) = (state.Next(inspected), counted + 1);
        }

        return new(state, counted);
    }

    private static InspectedLot? Inspected(AcceptanceEntity acceptance, string plan, double aql)
    {
        var request = JsonSerializer.Deserialize<AcceptancePlanRequest>(plan, AssayJson.Options)!;
        if (request.Aql != aql || PlanReader.Read(request, acceptance.PopulationCount).Aql is not { } standard)
            return null;
        var stats = AcceptanceReport.Of(acceptance);
        var (seen, wrong) = (Math.Min(stats.CheckedSampleCount!.Value, standard.Plan.MaximumSampleSize), stats.RejectedSampleCount!.Value);
        var decision = standard.Plan.Curtail().Decide(seen, wrong);
        return decision == Decision.GoOn ? null : new(standard, decision, wrong, seen);
    }
}
