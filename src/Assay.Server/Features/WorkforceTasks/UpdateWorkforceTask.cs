using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Gold;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Renames a task, describes it, or changes who takes part; work that nobody did yet is dealt out anew among them.</summary>
internal static class UpdateWorkforceTask
{
    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, UpdateWorkforceTaskRequest body,
        AppDb db, Writer writer, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var name = body.TaskName is null ? null : Rule.Name(body.TaskName, "task_name", 64);
        var description = Rule.Text(body.Description, "description", 256);
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (tx, c) =>
        {
            await tx.LockTask(view.Task.Key, c);
            var task = await TaskRows.Tracked(tx, view.Task, c);
            if (name is not null && await tx.Set<WorkforceTaskEntity>().AnyAsync(t => t.DatasetKey == task.DatasetKey && t.Name == name && t.Key != task.Key, c))
                throw new Refusal(Errors.TaskNameTaken, name);
            (task.Name, task.Description, task.UpdateTime) = (name ?? task.Name, description ?? task.Description, now);
            if (GoldRules.Check(body.Gold, task.SynchronizeAutoLabelingData) is { } gold)
                await ChangeGold(tx, task, gold, view.Role, c);
            if (body.WorkforcesConfig is { } config)
                await ChangeMembers(tx, task, config, user, now, c);
            await tx.SaveChangesAsync(c);
        }, cancel);
        return TypedResults.Ok(EmptyAnswer.Value);
    }

    private static async Task ChangeGold(AppDb db, WorkforceTaskEntity task, GoldSetting gold, WorkerRole role, CancellationToken cancel)
    {
        if (role != WorkerRole.Owner)
            throw new Refusal(Errors.NotAllowed, new Phrase("the dataset's owner", "数据集所有者"));
        if (gold.SamplesPerLabeler < task.GoldPerLabeler)
            throw new Refusal(Errors.BadValue, "gold.samples_per_labeler", new Phrase($"labelers have {task.GoldPerLabeler} already, and items that vanish would give them away; keep or raise it", $"标注员已有 {task.GoldPerLabeler} 个，减少会使其被识别；请保持或增加"));
        (task.GoldPerLabeler, task.GoldPauseBelow) = (gold.SamplesPerLabeler!.Value, gold.PauseBelow);
        if (task.Status is not (WorkforceTaskStatus.Created or WorkforceTaskStatus.Starting))
            await GoldDeal.TopUp(db, task, cancel);
    }

    private static async Task ChangeMembers(AppDb db, WorkforceTaskEntity task, WorkforcesConfig config, CurrentUser user, long now, CancellationToken cancel)
    {
        var agency = string.IsNullOrEmpty(config.Agency) ? null : await db.Manager(task.ProjectKey, config.Agency, cancel);
        task.Agency = agency?.Email ?? task.Agency;
        var waits = task.Status == WorkforceTaskStatus.Created;
        var members = config is { Workforces.Count: > 0 } ? await db.Resolve(task.ProjectKey, config, cancel) : null;
        if (members is null && agency is null)
            throw new Refusal(Errors.BadValue, "workforces_config", new Phrase("name teams, members or an agency", "请指定团队、成员或团队管理员"));
        if (waits && members is not null)
            throw new Refusal(Errors.BadValue, "workforces_config", new Phrase("the task waits for its manager; start it to name members", "任务在等待团队管理员，启动任务时再指定成员"));
        if (members is not null)
            Roster.Check(members, task.Repetition);
        members ??= waits ? [] : await Present(db, task, cancel);
        if (agency is not null && members.All(m => m.WorkerKey != agency.WorkerKey))
            members = [.. members, agency];
        if (!user.IsOwner && user.Email != task.Agency && members.All(m => m.WorkerKey != user.WorkerKey))
            throw new Refusal(Errors.CannotRemoveSelf);

        var hadReviewer = task.HasReviewer;
        await Roster.Set(db, task, members, now, cancel);
        if (task.Status is not (WorkforceTaskStatus.Created or WorkforceTaskStatus.Starting))
            await Redeal.Run(db, task, hadReviewer && !task.HasReviewer, now, cancel);
    }

    private static Task<List<WorkerEntity>> Present(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) => (
        from w in Roster.Of(db, task)
        select new WorkerEntity { ProjectKey = w.ProjectKey, WorkforceKey = w.WorkforceKey, WorkerKey = w.WorkerKey, WorkerId = w.WorkerId, Email = w.Email, Role = w.Role }).ToListAsync(cancel);
}
