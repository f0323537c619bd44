using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>What each member has done in a task; a labeler is told about themselves.</summary>
internal static class ListWorkforceTaskMembers
{
    private const int Days = 30;
    private const long Day = 86_400_000;

    public static async Task<ListWorkforceTaskMembersResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        AppDb db, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var only = view.Reviews ? null : user.WorkerKey;
        var members = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.DatasetKey == view.Task.DatasetKey && w.TaskKey == view.Task.Key && (only == null || w.WorkerKey == only))
            .OrderBy(w => w.Role).ThenBy(w => w.Email).ToListAsync(cancel);
        var rows = await WorkerTasks.Of(db, [.. members.Select(m => new MemberOfTask(m, view.Task, view.Dataset))], !view.Manages, cancel);
        var work = await MemberWork.Read(db, view, only, cancel);
        var today = time.GetUtcNow().ToUnixTimeMilliseconds() / Day;
        return new() { TotalCount = members.Count, Members = [.. members.Zip(rows, (member, row) => Of(member, row, work, today))] };
    }

    private static TaskMember Of(WorkforceTaskWorkerEntity member, WorkerTask row, MemberWork work, long today)
    {
        var days = work.Submissions[member.WorkerKey].ToDictionary(d => d.Day);
        var (reviewed, given) = (work.FirstReviews.GetValueOrDefault(member.WorkerKey), work.ReviewsGiven.GetValueOrDefault(member.Email));
        var last = days.Values.Select(d => d.Last).Append(given?.Last ?? 0).Max();
        return new()
        {
            WorkerId = member.WorkerId,
            Email = member.Email,
            Role = member.Role,
            Removed = member.Removed,
            SampleStats = row.SampleStats,
            SubmissionCount = days.Values.Sum(d => d.Count),
            ReviewedCount = reviewed?.Count ?? 0,
            FirstPassYield = reviewed is null ? null : (double)reviewed.Passed / reviewed.Count,
            ReworkCount = work.SentBack.GetValueOrDefault(member.WorkerKey),
            ReviewCount = given?.Count ?? 0,
            ActiveMs = days.Values.Sum(d => d.ActiveMs),
            LastActivity = last == 0 ? null : last,
            PassRate = row.PassRate,
            Score = row.Score,
            Days =
            [
                .. from day in Enumerable.Range(0, Days).Select(n => today - Days + 1 + n)
                   let of = days.GetValueOrDefault(day)
                   select new TaskMemberDay { Time = day * Day, SubmissionCount = of?.Count ?? 0, ActiveMs = of?.ActiveMs ?? 0 },
            ],
        };
    }
}
