using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Gold;

/// <summary><c>assay gold remove</c></summary>
internal static class RemoveGold
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var samples = new Argument<string[]>("sample") { Description = "Ids of samples.", Arity = ArgumentArity.OneOrMore };
        return new Command("remove", "Makes samples gold no longer; their labels stay in the dataset.") { dataset.Argument, samples }.Runs(async run =>
        {
            var ids = run.Get(samples);
            run.Output.Batch(await run.Client.DeleteGoldSamplesAsync(await dataset.Id(run), new() { Samples = ids }, run.Cancel), ids, $"{ids.Length} samples are gold no longer.");
        });
    }
}
