using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>Pauses labelers of whom it is certain that they are right less often than their task asks for, and tells the project's owners.</summary>
internal sealed class GoldPause(JobQueue queue, string address, Locale locale)
{
    public const double Confidence = 0.95;

    /// <summary>Looks at labelers who have just answered. True if somebody was paused, so that mails are waiting.</summary>
    public async Task<bool> Apply(AppDb db, TaskView view, IReadOnlyCollection<long> labelers, long now, CancellationToken cancel)
    {
        if (view.Task.GoldPauseBelow is not { } least)
            return false;
        var members = await Roster.Of(db, view.Task).Where(w => labelers.Contains(w.WorkerKey) && w.PausedTime == null).ToListAsync(cancel);
        var paused = new List<(WorkforceTaskWorkerEntity Member, int Right, int Answers)>();
        foreach (var member in members)
        {
            var answers = await db.Set<GoldAnswerEntity>()
                .Where(a => a.DatasetKey == member.DatasetKey && a.TaskKey == member.TaskKey && a.WorkerKey == member.WorkerKey && a.Time > member.GoldSince)
                .Select(a => a.IsRight).ToListAsync(cancel);
            var right = answers.Count(a => a);
            if (answers.Count == 0 || ProportionInterval.ClopperPearson(right, answers.Count, Confidence).Upper >= least)
                continue;
            (member.PausedTime, member.UpdateTime) = (now, now);
            paused.Add((member, right, answers.Count));
        }

        if (paused.Count == 0)
            return false;
        var owners = await (
            from m in db.Set<ProjectMemberEntity>()
            where m.ProjectKey == view.Task.ProjectKey && m.Role == ProjectRole.Owner
            join u in db.Set<UserEntity>() on m.UserKey equals u.Key
            where u.Enabled && u.Email != null
            select u.Email!).ToListAsync(cancel);
        foreach (var (member, right, answers) in paused)
            foreach (var owner in owners)
                queue.Add(db, view.Task.ProjectKey, null, SendMail.JobKind, Notice(owner, view, member.Email, right, answers));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private OutgoingMail Notice(string to, TaskView view, string labeler, int right, int answers) => locale == Locale.Chinese
        ? new(to, $"标注员 {labeler} 已在任务 {view.Task.Name} 中暂停", $"""
            您好：

            数据集“{view.Dataset.Name}”的标注任务“{view.Task.Name}”中，{labeler} 的 {answers} 个金标样本答对了 {right} 个，
            低于任务要求的 {view.Task.GoldPauseBelow:P0}。该标注员已暂停：不再获得新条目，也不能提交标注。

            请在任务的“质量”页查看并决定是否恢复：{address}
            """)
        : new(to, $"{labeler} is paused in the labeling task {view.Task.Name}", $"""
            Hello,

            in the labeling task "{view.Task.Name}" of the dataset "{view.Dataset.Name}", {labeler} has {right} of {answers} gold samples right,
            which is less than the {view.Task.GoldPauseBelow:P0} that the task asks for. The labeler is paused: no new items are handed out, and no labels taken.

            Look at the task's page "Quality" and decide whether they go on: {address}
            """);
}
