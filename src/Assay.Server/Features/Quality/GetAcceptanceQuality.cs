using System.Text.Json;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>What the verdicts of an acceptance say about all its items, whether the plan has decided, and what to check next. Of every acceptance, with a plan or without.</summary>
internal static class GetAcceptanceQuality
{
    public const double Confidence = 0.95;

    public static async Task<AcceptanceQuality> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var acceptance = await db.Acceptance(task, acceptanceId, cancel);
        var stored = await db.Set<AcceptancePlanEntity>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.DatasetKey == acceptance.DatasetKey && p.AcceptanceKey == acceptance.Key, cancel);
        var request = stored is null ? null : JsonSerializer.Deserialize<AcceptancePlanRequest>(stored.Request, AssayJson.Options);
        var plan = request is null ? null : PlanReader.Read(request, acceptance.PopulationCount).Plan;
        var labelers = await CheckedGroups.OfLabelers(db, acceptance, cancel);
        var stats = AcceptanceReport.Of(acceptance);
        var (seen, wrong) = (stats.CheckedSampleCount!.Value, stats.RejectedSampleCount!.Value);
        var step = plan is null ? (NextStep?)null : NextStep.After(plan, Math.Min(seen, plan.MaximumSampleSize), wrong, LotModel.Lot(acceptance.PopulationCount));
        var bounds = new AcceptanceBounds(
            acceptance.PopulationCount, seen, wrong,
            LotEstimate.UpperBound(acceptance.PopulationCount, seen, wrong, Confidence), step);
        return new()
        {
            AcceptanceId = acceptance.AcceptanceId,
            Plan = request,
            PopulationCount = acceptance.PopulationCount,
            SampleCount = acceptance.SampleCount,
            CheckedCount = seen,
            WrongCount = wrong,
            WrongRate = (request is null ? null : PlanReader.StratifyBy(request)) switch
            {
                "label" => ShareEstimates.Of(StratifiedEstimate.Of(await LabelStrata.Checked(db, acceptance, stored!.Strata!, cancel), Confidence)),
                "labeler" => ShareEstimates.Of(StratifiedEstimate.Of([.. labelers.Select(g => new Stratum(g.PopulationCount!.Value, g.CheckedCount!.Value, g.WrongCount!.Value))], Confidence)),
                _ => ShareEstimates.OfLot(acceptance.PopulationCount, seen, wrong, Confidence),
            },
            WrongAtMost = bounds.AtMost,
            Decision = step is { } s ? JsonNamingPolicy.SnakeCaseLower.ConvertName(s.Decision.ToString()) : null,
            MoreAtMost = step?.MoreAtMost,
            MoreExpected = step?.MoreExpected,
            RecommendedAction = acceptance.Status == AcceptanceStatus.Open ? bounds.Action : null,
            Summary = QualitySentences.Of(bounds),
            Labelers = labelers,
            Labels = await CheckedGroups.OfLabels(db, acceptance, cancel),
            NextItems = acceptance.Status == AcceptanceStatus.Open ? await NextItems.Of(db, acceptance, cancel) : null,
        };
    }
}
