using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A person of a task, as lists of items name them.</summary>
internal sealed record ItemLabeler
{
    public long WorkerKey { get; init; }
    public string WorkerId { get; init; } = "";
    public string Email { get; init; } = "";
    public int Role { get; init; }
}

/// <summary>The people of a task, those who left included: read once for a list, instead of joined to each of its rows.</summary>
internal sealed class ItemLabelers(IEnumerable<ItemLabeler> members)
{
    public const string Query = """
        SELECT worker_key AS WorkerKey, worker_id AS WorkerId, email AS Email, role AS Role FROM workforce_task_workers
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        """;

    private readonly Dictionary<long, ItemLabeler> _members = members.ToDictionary(m => m.WorkerKey);

    public ItemLabeler? Find(long workerKey) => _members.GetValueOrDefault(workerKey);

    public static async Task<ItemLabelers> Of(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        new(await (await db.Connection(cancel)).QueryAsync<ItemLabeler>(new CommandDefinition(
            Query, new { task.DatasetKey, TaskKey = task.Key }, db.Transaction, cancellationToken: cancel)));
}
