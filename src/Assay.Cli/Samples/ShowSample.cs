using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary><c>assay samples show</c></summary>
internal static class ShowSample
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var sample = new Argument<string>("sample") { Description = "Id of the sample." };
        return new Command("show", "Shows a sample, its labels and where to download it.") { dataset.Argument, sample }.Runs(async run =>
        {
            var answer = await run.Client.DescribeSampleAsync(await dataset.Id(run), run.Get(sample), null, run.Cancel);
            run.Output.Show(
                answer,
                ("id", answer.SampleId),
                ("name", answer.SampleName),
                ("folder", answer.SampleDir),
                ("type", answer.SampleType),
                ("state", SampleStates.Word(answer.SampleStatus)),
                ("bytes", answer.SampleSize),
                ("size", answer.Metadata?.Size is { } size ? string.Join(" × ", size) : null),
                ("time", Cell.Time(answer.SampleTime)),
                ("source", answer.Source));
            run.Output.Section(
                "Labels", answer.Labels,
                new Column<SampleLabel>("LABEL", SampleColumns.Short),
                new("SCORE", l => l.Score),
                new("BY", l => l.AnnotatedBy));
        });
    }
}
