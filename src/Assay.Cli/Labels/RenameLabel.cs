using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Labels;

/// <summary><c>assay labels rename</c></summary>
internal static class RenameLabel
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var from = new Argument<string>("from") { Description = "The label's name." };
        var to = new Argument<string>("to") { Description = "Its new name." };
        return new Command("rename", "Renames a label, wherever it was given.") { dataset.Argument, from, to }.Runs(async run =>
        {
            var known = await dataset.Describe(run);
            var label = known.Labels?.FirstOrDefault(l => l.Name == run.Get(from)) ?? throw new UsageException($"There is no label '{run.Get(from)}' in {known.DatasetName}.");
            // What is not sent would be cleared: the other properties go along.
            var renamed = label with { Property = (label.Property ?? new()) with { RenameTo = run.Get(to) } };
            var answer = await run.Client.UpdateLabelsAsync(known.DatasetId!, new() { Labels = [renamed] }, run.Cancel);
            run.Output.Batch(answer, [run.Get(from)], $"Renamed {run.Get(from)} to {run.Get(to)}.");
        });
    }
}
