using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance undo</c></summary>
internal static class UndoAcceptance
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var acceptance = AcceptanceArgument.New();
        var command = task.On(new("undo", "Takes a closing back as a whole: states and labels are as before it."));
        command.Arguments.Add(acceptance);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var id = await AcceptanceArgument.Id(run, run.Find(acceptance), datasetId, taskId);
            var answer = await run.Client.UndoAcceptanceAsync(datasetId, taskId, id, run.Cancel);
            run.Output.Done(answer, answer.AcceptanceId, $"Took the closing of {id} back: labels and states are as before it.");
        });
    }
}
