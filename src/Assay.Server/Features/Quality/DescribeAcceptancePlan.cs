using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Quality;

/// <summary>What a plan would mean for the items that wait now, or for a population of the size asked about. Changes nothing.</summary>
internal static class DescribeAcceptancePlan
{
    public static async Task<AcceptancePlanMeaning> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, AcceptancePlanRequest body,
        [FromQuery(Name = "population_count")] int? populationCount, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        PlanReader.Check(body);
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        if (populationCount is < 1 or > Assay.Quality.TwoPointPlan.LargestSample)
            throw new Refusal(Errors.BadValue, "population_count", new Phrase($"it must be between 1 and {Assay.Quality.TwoPointPlan.LargestSample}", $"必须在 1 与 {Assay.Quality.TwoPointPlan.LargestSample} 之间"));
        var (request, due) = await SwitchingRules.Apply(db, task, body, cancel);
        return PlanMeaning.Of(PlanReader.Read(request, populationCount ?? await Waiting(db, task, cancel)), due);
    }

    private static async Task<int> Waiting(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key).ToListAsync(cancel);
        return counts.Where(c => c.Bucket.State == ItemState.Uncheck && c.Bucket.Check == CheckState.Outside && !c.Bucket.IsGold).Sum(c => c.Count);
    }
}
