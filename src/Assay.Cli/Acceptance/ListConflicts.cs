using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance conflicts</c></summary>
internal static class ListConflicts
{
    public static Command Command()
    {
        var task = new TaskArguments();
        return task.On(new("conflicts", "Lists items whose labels disagree, with each other or with the dataset; changes nothing.")).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var rows = run.Client.UpdateWorkforceSamplingTaskStreamAsync(datasetId, taskId, new() { Action = AcceptanceAction.ListConflicts }, null, run.Cancel);
            await run.Output.Stream("samples", rows, Samples.SampleColumns.OfTask);
        });
    }
}
