using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Datasets;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks stats</c></summary>
internal static class ShowTaskStats
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var state = SampleStates.Option();
        return task.On(new("stats", "Counts the items and labels of a task.") { state }).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.ListWorkforceTaskStatsAsync(datasetId, taskId, new() { SampleState = run.Get(state) }, run.Cancel);
            StatsTables.Print(run.Output, answer, answer.SampleStats, answer.LabelStats);
        });
    }
}
