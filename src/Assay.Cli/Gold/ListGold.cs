using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Gold;

/// <summary><c>assay gold list</c></summary>
internal static class ListGold
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var paging = new Paging();
        return paging.On(new("list", "Lists the gold samples of a dataset, their known labels and how often they were answered right.") { dataset.Argument }).Runs(async run =>
        {
            var answer = await run.Client.ListGoldSamplesAsync(await dataset.Id(run), new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.GoldSamples, answer.TotalCount,
                new Column<GoldSample>("SAMPLE", g => g.SampleId),
                new("NAME", g => g.SampleName),
                new("LABELS", g => string.Join(", ", g.Labels?.Select(l => l.Name) ?? [])),
                new("ANSWERS", g => g.AnswerCount),
                new("RIGHT", g => g.RightCount));
        });
    }
}
