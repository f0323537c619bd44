using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class ListWorkforces
{
    public static async Task<Ok<ListWorkforcesResponse>> Handle(
        AppDb db,
        CurrentUser user,
        CancellationToken cancel,
        int? limit = null,
        int? offset = null,
        string? order = null,
        [FromQuery(Name = "search_content")] string? search = null,
        [FromQuery(Name = "sort_by")] string? sortBy = null,
        [FromQuery(Name = "workforce_task_id")] string? taskId = null)
    {
        var page = Page.Of(offset, limit, 10, 100);
        var teams = db.Set<WorkforceEntity>().AsNoTracking().VisibleTo(db, user);
        if (Rule.Text(search, "search_content", 256, forbidden: "") is { } text)
        {
            var pattern = LikePattern.Containing(text);
            teams = teams.Where(t => EF.Functions.Like(t.Name.ToLower(), pattern, LikePattern.Escape));
        }

        if (Rule.Text(taskId, "workforce_task_id", 64, forbidden: "") is { } task)
            teams = InTask(db, teams, user.ProjectKey, task);
        var total = await teams.CountAsync(cancel);
        var found = await Sorted(teams, sortBy, Rule.Descending(order)).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size)
            .Select(WorkforceEntity.ToContract(db)).ToListAsync(cancel);
        return TypedResults.Ok(new ListWorkforcesResponse { TotalNumber = total, Workforces = found });
    }

    private static IQueryable<WorkforceEntity> InTask(AppDb db, IQueryable<WorkforceEntity> teams, long project, string taskId) => teams.Where(team => (
        from t in db.Set<WorkforceTaskEntity>()
        where t.ProjectKey == project && t.TaskId == taskId
        join w in db.Set<WorkforceTaskWorkerEntity>() on new { t.DatasetKey, TaskKey = t.Key } equals new { w.DatasetKey, w.TaskKey }
        where w.WorkforceKey == team.Key
        select w).Any());

    private static IQueryable<WorkforceEntity> Sorted(IQueryable<WorkforceEntity> teams, string? by, bool descending) =>
        (Rule.OneOf(by, "sort_by", "create_time", "workforce_name"), descending) switch
        {
            ("workforce_name", true) => teams.OrderByDescending(t => t.Name),
            ("workforce_name", false) => teams.OrderBy(t => t.Name),
            (_, true) => teams.OrderByDescending(t => t.CreateTime).ThenByDescending(t => t.Key),
            (_, false) => teams.OrderBy(t => t.CreateTime).ThenBy(t => t.Key),
        };
}
