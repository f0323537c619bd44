using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Exports;

/// <summary><c>assay export list</c></summary>
internal static class ListExports
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var paging = new Paging();
        return paging.On(new("list", "Lists the exports of a dataset, newest first.") { dataset.Argument }).Runs(async run =>
        {
            var answer = await run.Client.GetExportTasksStatusOfDatasetAsync(await dataset.Id(run), new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.ExportTasks, answer.TotalCount,
                new Column<ExportTaskStatusResp>("ID", e => e.TaskId),
                new("TO", e => e.ExportParams?.ExportNewDatasetName ?? e.Path),
                new("STATUS", e => e.Status?.ToLowerInvariant()),
                new("SAMPLES", e => e.FinishedSampleCount),
                new("OF", e => e.TotalSampleCount),
                new("CREATED", e => Cell.Time(e.CreateTime)));
        });
    }
}
