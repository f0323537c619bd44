using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks delete</c></summary>
internal static class DeleteTask
{
    public static Command Command()
    {
        var task = new TaskArguments();
        return task.On(new("delete", "Deletes a task and its labels that were not accepted; merged labels stay.")).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            await run.Client.DeleteWorkforceTaskAsync(datasetId, taskId, run.Cancel);
            run.Output.Done(null, taskId, $"Deleted task {taskId}.");
        });
    }
}
