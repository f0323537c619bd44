using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks start</c></summary>
internal static class StartTask
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var team = new TeamOptions();
        return team.On(task.On(new("start", "Starts a task that waits for its manager.")), withManager: false).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var config = await team.Read(run) ?? throw new UsageException("Say who works: --team.");
            await run.Client.StartWorkforceTaskAsync(datasetId, taskId, new() { WorkforcesConfig = config }, run.Cancel);
            run.Output.Done(null, taskId, $"Started task {taskId}.");
        });
    }
}
