using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Imports;

/// <summary><c>assay import list</c></summary>
internal static class ListImports
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var paging = new Paging();
        return paging.On(new("list", "Lists the imports of a dataset, newest first.") { dataset.Argument }).Runs(async run =>
        {
            var answer = await run.Client.ListImportTasksAsync(await dataset.Id(run), new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.ImportTasks, answer.TotalCount,
                new Column<ImportTaskStatusResp>("ID", i => i.TaskId),
                new("FROM", i => i.ImportPath),
                new("STATUS", i => i.Status?.ToLowerInvariant()),
                new("SAMPLES", i => i.ImportedSampleCount),
                new("OF", i => i.TotalSampleCount),
                new("CREATED", i => Cell.Time(i.CreateTime)));
        });
    }
}
