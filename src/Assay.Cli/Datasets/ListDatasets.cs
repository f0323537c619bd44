using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets list</c></summary>
internal static class ListDatasets
{
    public static Command Command()
    {
        var search = new Option<string?>("--search") { Description = "Only names that contain this." };
        var type = Words.Option<DatasetType>("--type", "Only datasets of this type.");
        var paging = new Paging();
        return paging.On(new("list", "Lists datasets, newest first.") { search, type }).Runs(async run =>
        {
            var query = new ListDatasetsQuery { SearchContent = run.Get(search), DatasetType = run.Get(type), Limit = paging.Limit(run), Offset = paging.Offset(run) };
            var answer = await run.Client.ListDatasetsAsync(query, run.Cancel);
            run.Output.List(
                answer, answer.Datasets, answer.TotalNumber,
                new Column<DatasetAndFilePreview>("ID", d => d.DatasetId),
                new("NAME", d => d.DatasetName),
                new("TYPE", d => d.DatasetType),
                new("STATUS", d => d.Status),
                new("SAMPLES", d => d.TotalSampleCount),
                new("LABELED", d => d.AnnotatedSampleCount),
                new("CREATED", d => Cell.Time(d.CreateTime)));
        });
    }
}
