using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Labels;

/// <summary><c>assay labels add</c></summary>
internal static class AddLabels
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var labels = new Argument<string[]>("label") { Description = $"Each: {LabelText.Form}.", Arity = ArgumentArity.OneOrMore };
        return new Command("add", "Adds labels to the label set.") { dataset.Argument, labels }.Runs(async run =>
        {
            var known = await dataset.Describe(run);
            var texts = run.Get(labels);
            var answer = await run.Client.CreateLabelsAsync(known.DatasetId!, new() { Labels = [.. texts.Select(t => LabelText.Read(t, known.DatasetType))] }, run.Cancel);
            run.Output.Batch(answer, texts, $"Added {texts.Length} labels to {known.DatasetName}.");
        });
    }
}
