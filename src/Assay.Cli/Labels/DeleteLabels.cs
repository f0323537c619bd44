using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Labels;

/// <summary><c>assay labels delete</c></summary>
internal static class DeleteLabels
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var labels = new Argument<string[]>("label") { Description = "Names.", Arity = ArgumentArity.OneOrMore };
        var policy = Words.Option<LabelDeletePolicy>("--policy", "What goes with the labels: nothing, samples that carry no other label, or their source files too.");
        return new Command("delete", "Deletes labels from the label set and from all samples.") { dataset.Argument, labels, policy }.Runs(async run =>
        {
            var known = await dataset.Describe(run);
            var names = run.Get(labels);
            var body = names.Select(n => known.Labels?.FirstOrDefault(l => l.Name == n) ?? new() { Name = n, Type = LabelTypes.Of(known.DatasetType) });
            var answer = await run.Client.DeleteLabelsAsync(known.DatasetId!, new() { Labels = [.. body] }, new() { DeletePolicy = run.Get(policy) }, run.Cancel);
            run.Output.Batch(answer, names, $"Deleted {names.Length} labels from {known.DatasetName}.");
        });
    }
}
