using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks update</c></summary>
internal static class UpdateTask
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var team = new TeamOptions();
        var gold = new GoldOptions();
        var name = new Option<string?>("--name") { Description = "New name." };
        var description = new Option<string?>("--description") { Description = "New description; may be empty." };
        return gold.On(team.On(task.On(new("update", "Renames or describes a task, or changes who works on it.") { name, description }), withManager: true)).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var config = await team.Read(run);
            if (config is null && gold.Read(run) is null && !run.Has(name) && !run.Has(description))
                throw new UsageException("Nothing to change: give --name, --description, --team or --gold.");
            await run.Client.UpdateWorkforceTaskAsync(
                datasetId, taskId, new() { TaskName = run.Get(name), Description = run.Get(description), WorkforcesConfig = config, Gold = gold.Read(run) }, run.Cancel);
            run.Output.Done(null, taskId, $"Changed task {taskId}.");
        });
    }
}
