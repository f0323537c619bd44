using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary><c>assay samples list</c></summary>
internal static class ListSamples
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var filter = new SampleFilter();
        var paging = new Paging();
        var command = new Command("list", "Lists samples, one page or all.") { dataset.Argument };
        return paging.On(filter.On(command), withAll: true).Runs(async run =>
        {
            var query = new ListSamplesQuery
            {
                SampleState = run.Get(filter.State),
                LabelName = run.Get(filter.Label),
                SearchConditions = run.Get(filter.Search),
                Limit = paging.Limit(run),
                Offset = paging.Offset(run),
            };
            var id = await dataset.Id(run);
            if (paging.All(run))
            {
                await run.Output.Stream("samples", run.Client.ListAllSamplesAsync(id, query, run.Cancel), SampleColumns.OfDataset);
                return;
            }

            var answer = await run.Client.ListSamplesAsync(id, query, run.Cancel);
            run.Output.List(answer, answer.Samples, answer.SampleCount, SampleColumns.OfDataset);
        });
    }
}
