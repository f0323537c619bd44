using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Labels;

/// <summary><c>assay labels list</c></summary>
internal static class ListLabels
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        return new Command("list", "Lists the label set.") { dataset.Argument }.Runs(async run =>
        {
            var answer = await run.Client.ListLabelsAsync(await dataset.Id(run), null, run.Cancel);
            run.Output.List(
                answer, answer.Labels, answer.TotalNumber,
                new Column<Label>("NAME", l => l.Name),
                new("TYPE", l => l.Type),
                new("COLOUR", l => l.Property?.Color),
                new("SHORTCUT", l => l.Property?.Shortcut),
                new("ATTRIBUTES", l => l.Attributes?.Select(a => a.Name ?? "")));
        });
    }
}
