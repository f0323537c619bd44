using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Who takes part in a task, and as what. Roles are those of the teams.</summary>
internal static class Roster
{
    /// <summary>Every sample needs as many different labelers as the task repeats it.</summary>
    public static void Check(IReadOnlyCollection<WorkerEntity> members, int repetition)
    {
        var labelers = members.Count(m => m.Role == WorkerRole.Labeler);
        if (labelers == 0)
            throw new Refusal(Errors.BadValue, "workforces_config", "nobody in it labels; name at least one member with role 0");
        if (repetition > labelers)
            throw new Refusal(Errors.BadValue, "repetition", $"{repetition} people are to label each sample, but there are only {labelers} labelers");
    }

    /// <summary>The members, and the manager who hands the work out among them.</summary>
    public static IReadOnlyList<WorkerEntity> With(IReadOnlyList<WorkerEntity> members, WorkerEntity? agency) =>
        agency is null || members.Any(m => m.WorkerKey == agency.WorkerKey) ? members : [.. members, agency];

    /// <summary>Gives the task these members and says whether it has a reviewer.</summary>
    public static void Add(AppDb db, WorkforceTaskEntity task, IEnumerable<WorkerEntity> members, long now)
    {
        foreach (var member in members)
        {
            task.HasReviewer |= member.Role == WorkerRole.Reviewer;
            db.Add(Row(task, member, now));
        }
    }

    public static WorkforceTaskWorkerEntity Row(WorkforceTaskEntity task, WorkerEntity member, long now) => new()
    {
        DatasetKey = task.DatasetKey,
        TaskKey = task.Key,
        WorkerKey = member.WorkerKey,
        ProjectKey = task.ProjectKey,
        WorkforceKey = member.WorkforceKey,
        WorkerId = member.WorkerId,
        Email = member.Email,
        Role = member.Role,
        CreateTime = now,
        UpdateTime = now,
    };
}
