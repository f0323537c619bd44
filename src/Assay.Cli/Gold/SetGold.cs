using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Gold;

/// <summary><c>assay gold set</c></summary>
internal static class SetGold
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var samples = new Argument<string[]>("sample") { Description = "Ids of samples.", Arity = ArgumentArity.OneOrMore };
        var labels = new Option<string[]>("--label") { Description = $"{SampleLabelText.Form}. The right labels; absent, those that the dataset has. May be repeated.", HelpName = "LABEL" };
        return new Command("set", "Makes samples gold: their labels are known, and tasks deal them out to measure labelers.") { dataset.Argument, samples, labels }.Runs(async run =>
        {
            var (known, ids) = (await dataset.Describe(run), run.Get(samples));
            var right = (run.Get(labels) ?? []).Select(text => SampleLabelText.Read(text, known.DatasetType)).ToList();
            var answer = await run.Client.SetGoldSamplesAsync(
                known.DatasetId!, new() { Samples = [.. ids.Select(id => new KnownSample { SampleId = id, Labels = right.Count == 0 ? null : right })] }, run.Cancel);
            run.Output.Batch(answer, ids, $"{ids.Length} samples are gold.");
        });
    }
}
