using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks items</c></summary>
internal static class ListItems
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var filter = new SampleFilter();
        var paging = new Paging();
        var command = task.On(new("items", "Lists the items of a task that you may see: one row per sample and labeler."));
        return paging.On(filter.On(command), withAll: true).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var query = new ListWorkforceTaskSamplesQuery
            {
                SampleState = run.Get(filter.State),
                LabelName = run.Get(filter.Label),
                SearchConditions = run.Get(filter.Search),
                Limit = paging.Limit(run),
                Offset = paging.Offset(run),
            };
            if (paging.All(run))
            {
                await run.Output.Stream("samples", run.Client.ListAllWorkforceTaskSamplesAsync(datasetId, taskId, query, run.Cancel), SampleColumns.OfTask);
                return;
            }

            var answer = await run.Client.ListWorkforceTaskSamplesAsync(datasetId, taskId, query, run.Cancel);
            run.Output.List(answer, answer.Samples, answer.SampleCount, SampleColumns.OfTask);
        });
    }
}
