using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Workforces;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Tasks as the API describes them. Everything is read from counts, so a task of a million items is described as fast as one of ten.</summary>
internal static class TaskDescriptions
{
    /// <summary>Describes tasks of one dataset to somebody who has a <paramref name="role"/> in them; a labeler is told their own numbers, and only who manages of gold samples.</summary>
    public static async Task<IReadOnlyList<WorkforceTask>> Of(
        AppDb db, DatasetEntity dataset, IReadOnlyList<WorkforceTaskEntity> tasks, WorkerRole role, long? worker, DescWorkforceTaskQuery wanted, CancellationToken cancel)
    {
        var onlyWorker = role == WorkerRole.Labeler ? worker : null;
        var manages = role is WorkerRole.Owner or WorkerRole.Manager;
        var keys = tasks.Select(t => t.Key).ToList();
        var members = (await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking().Where(w => w.DatasetKey == dataset.Key && keys.Contains(w.TaskKey) && !w.Removed)
            .OrderBy(w => w.Role).ThenBy(w => w.Email).ToListAsync(cancel)).ToLookup(w => w.TaskKey);
        var teams = await db.Set<WorkforceEntity>().AsNoTracking().Where(w => w.ProjectKey == dataset.ProjectKey).ToDictionaryAsync(w => w.Key, cancel);
        var counts = wanted.SampleStats == false ? null : await BucketStats.OfTasks(db, tasks, onlyWorker, cancel);
        var acceptances = (await db.Set<AcceptanceEntity>().AsNoTracking().Where(a => a.DatasetKey == dataset.Key && keys.Contains(a.TaskKey) && a.Status != AcceptanceStatus.Cancelled)
            .OrderBy(a => a.Key).ToListAsync(cancel)).ToLookup(a => a.TaskKey);
        return
        [
            .. tasks.Select(t => Checked(acceptances[t.Key].ToList(), withNumbers: manages || t.GoldPerLabeler == 0, new()
            {
                DatasetId = dataset.DatasetId,
                TaskId = t.TaskId,
                TaskName = t.Name,
                Description = t.Description,
                Status = t.Status,
                Repetition = t.Repetition,
                Consensus = t.Consensus.Name(),
                Gold = manages && t.GoldPerLabeler > 0 ? new() { SamplesPerLabeler = t.GoldPerLabeler, PauseBelow = t.GoldPauseBelow } : null,
                AutoSyncDataset = t.AutoSyncDataset,
                SynchronizeData = t.SynchronizeData,
                SynchronizeAutoLabelingData = t.SynchronizeAutoLabelingData,
                SampleSearchConditions = t.SampleConditions is null ? null : JsonSerializer.Deserialize<List<SearchCondition>>(t.SampleConditions, AssayJson.Options),
                CreateTime = t.CreateTime,
                UpdateTime = t.UpdateTime,
                WorkforcesConfig = Config(t, members[t.Key].Where(m => onlyWorker is null || m.WorkerKey == onlyWorker), teams),
                WorkforceStats = wanted.WorkforceStats == false ? null : Stats(members[t.Key].ToList()),
                SampleStats = counts is null ? null : BucketStats.Of([.. counts[t.Key].Where(c => !(manages && c.Bucket.IsGold))], t.DeletedSamples),
            })),
        ];
    }

    /// <summary>The running acceptance or the last one, and the results of all of them. The numbers of a task with gold would tell members how many of their items are drawn for show.</summary>
    private static WorkforceTask Checked(IReadOnlyList<AcceptanceEntity> acceptances, bool withNumbers, WorkforceTask task)
    {
        if (acceptances.Count == 0)
            return task;
        var shown = acceptances.FirstOrDefault(a => a.Status == AcceptanceStatus.Open) ?? acceptances[^1];
        var total = AcceptanceReport.Of(acceptances);
        return task with
        {
            CheckRate = (double)total.CheckedSampleCount!.Value / Math.Max(1, total.SampledSampleCount!.Value),
            PassRate = total.PassRate,
            Score = (double)total.TotalScore!.Value / Math.Max(1, total.CheckedSampleCount.Value),
            CheckingTaskDesc = new()
            {
                CheckingTaskId = shown.AcceptanceId,
                Action = shown.Action,
                OverwriteLastResult = shown.OverwriteLastResult,
                CheckingStats = withNumbers ? AcceptanceReport.Of(shown) : null,
                TotalStats = withNumbers ? total : null,
            },
        };
    }

    private static WorkforcesConfig Config(WorkforceTaskEntity task, IEnumerable<WorkforceTaskWorkerEntity> members, IReadOnlyDictionary<long, WorkforceEntity> teams) => new()
    {
        Agency = task.Agency,
        Workforces =
        [
            .. members.GroupBy(m => m.WorkforceKey).OrderBy(g => g.Key).Select(team => new WorkforceConfig
            {
                WorkforceId = teams.GetValueOrDefault(team.Key)?.WorkforceId,
                WorkforceName = teams.GetValueOrDefault(team.Key)?.Name,
                Workers = [.. team.Select(m => new Worker { Email = m.Email, WorkerId = m.WorkerId, Role = m.Role })],
            }),
        ],
    };

    private static WorkforceStats Stats(IReadOnlyCollection<WorkforceTaskWorkerEntity> members) => new()
    {
        WorkforceCount = members.Select(m => m.WorkforceKey).Distinct().Count(),
        LabelerCount = members.Count(m => m.Role == WorkerRole.Labeler),
        ReviewerCount = members.Count(m => m.Role == WorkerRole.Reviewer),
    };
}
