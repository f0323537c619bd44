using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Versions;

/// <summary><c>assay versions list</c></summary>
internal static class ListVersions
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var paging = new Paging();
        return paging.On(new("list", "Lists the versions of a dataset, newest first.") { dataset.Argument }).Runs(async run =>
        {
            var answer = await run.Client.ListDatasetVersionsAsync(await dataset.Id(run), new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Versions, answer.TotalNumber,
                new Column<DatasetVersion>("ID", v => v.VersionId),
                new("NAME", v => v.VersionName),
                new("STATUS", v => VersionStates.Word(v.Status)),
                new("CURRENT", v => v.IsCurrent),
                new("SAMPLES", v => v.TotalSampleCount),
                new("LABELED", v => v.AnnotatedSampleCount),
                new("TRAINING", v => v.TrainEvaluateSampleRatio),
                new("CREATED", v => Cell.Time(v.CreateTime)));
        });
    }
}
