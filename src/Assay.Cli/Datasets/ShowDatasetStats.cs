using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets stats</c></summary>
internal static class ShowDatasetStats
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var state = SampleStates.Option();
        return new Command("stats", "Counts the samples and labels of a dataset.") { dataset.Argument, state }.Runs(async run =>
        {
            var answer = await run.Client.GetDatasetStatsAsync(await dataset.Id(run), new() { SampleState = run.Get(state) }, run.Cancel);
            StatsTables.Print(run.Output, answer, answer.SampleStats, answer.LabelStats);
        });
    }
}

/// <summary>Statistics of a dataset or of a task.</summary>
internal static class StatsTables
{
    public static void Print(Output output, object answer, IReadOnlyDictionary<string, int>? samples, IReadOnlyList<LabelStats>? labels)
    {
        output.List(
            answer, samples?.ToList(), null,
            new Column<KeyValuePair<string, int>>("STATE", s => s.Key),
            new("SAMPLES", s => s.Value));
        output.Section("Labels", labels, new Column<LabelStats>("LABEL", l => l.Name), new("TIMES", l => l.Count), new("SAMPLES", l => l.SampleCount));
    }
}
