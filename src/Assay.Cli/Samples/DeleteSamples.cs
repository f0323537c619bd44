using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Samples;

/// <summary><c>assay samples delete</c></summary>
internal static class DeleteSamples
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var samples = new Argument<string[]>("sample") { Description = "Ids of samples.", Arity = ArgumentArity.OneOrMore };
        var source = new Option<bool>("--delete-source") { Description = "Delete the source files too." };
        return new Command("delete", "Deletes samples and their labels.") { dataset.Argument, samples, source }.Runs(async run =>
        {
            var ids = run.Get(samples);
            var answer = await run.Client.DeleteSamplesAsync(await dataset.Id(run), new() { Samples = ids, DeleteSource = run.Get(source) }, run.Cancel);
            run.Output.Batch(answer, ids, $"Deleted {ids.Length} samples.");
        });
    }
}
