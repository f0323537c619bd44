using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>The tasks of all datasets that the caller takes part in as a team member.</summary>
internal static class ListWorkerTasks
{
    public static async Task<ListWorkerTasksResponse> Handle(
        AppDb db, CurrentUser user, CancellationToken cancel, int? limit = null, int? offset = null, string? order = null,
        [FromQuery(Name = "search_content")] string? search = null, [FromQuery(Name = "sort_by")] string? sortBy = null)
    {
        var page = Page.Of(offset, limit, 10, 100);
        var (project, worker) = (user.ProjectKey, user.WorkerKey);
        var mine =
            from w in db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            where w.ProjectKey == project && w.WorkerKey == worker && !w.Removed
            join t in db.Set<WorkforceTaskEntity>().AsNoTracking() on new { w.DatasetKey, w.TaskKey } equals new { t.DatasetKey, TaskKey = t.Key }
            join d in db.Set<DatasetEntity>().AsNoTracking() on new { w.ProjectKey, w.DatasetKey } equals new { d.ProjectKey, DatasetKey = d.Key }
            where d.Status != DatasetStatus.Deleting
            select new { Member = w, Task = t, Dataset = d };
        if (Rule.Text(search, "search_content", 256, forbidden: "") is { } text)
        {
            var pattern = LikePattern.Containing(text);
            mine = mine.Where(m => EF.Functions.Like(m.Task.Name.ToLower(), pattern, LikePattern.Escape));
        }

        var count = await mine.CountAsync(cancel);
        var sorted = (Rule.OneOf(sortBy, "sort_by", "create_time", "workforce_task_name"), Rule.Descending(order)) switch
        {
            ("workforce_task_name", true) => mine.OrderByDescending(m => m.Task.Name).ThenByDescending(m => m.Task.Key),
            ("workforce_task_name", false) => mine.OrderBy(m => m.Task.Name).ThenBy(m => m.Task.Key),
            (_, true) => mine.OrderByDescending(m => m.Member.CreateTime).ThenByDescending(m => m.Task.Key),
            (_, false) => mine.OrderBy(m => m.Member.CreateTime).ThenBy(m => m.Task.Key),
        };
        var found = await sorted.Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).ToListAsync(cancel);
        var parts = await WorkerTasks.Of(db, [.. found.Select(m => new MemberOfTask(m.Member, m.Task, m.Dataset))], withGold: true, cancel);
        var counts = await BucketStats.OfTasks(db, [.. found.Where(m => m.Member.Role != WorkerRole.Labeler).Select(m => m.Task)], onlyWorker: null, cancel);
        return new() { Count = count, WorkerTasks = [.. parts.Zip(found, (part, m) => m.Member.Role == WorkerRole.Labeler ? part : part with { SampleStats = Whole(part.Role, m.Task, counts[m.Task.Key]) })] };
    }

    /// <summary>Who reviews or manages has no items of their own: all of the task are theirs to look after.</summary>
    private static SampleStats Whole(WorkerRole? role, WorkforceTaskEntity task, IEnumerable<BucketCount> counts) =>
        BucketStats.Of([.. counts.Where(c => role == WorkerRole.Reviewer || !c.Bucket.IsGold)], task.DeletedSamples);
}
