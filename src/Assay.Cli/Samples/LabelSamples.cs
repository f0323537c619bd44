using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Samples;

/// <summary><c>assay samples label</c></summary>
internal static class LabelSamples
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var input = new LabelInput();
        var model = new Option<bool>("--to-confirm") { Description = "The labels are a model's and wait for a person to confirm them." };
        return input.On(new("label", "Sets the labels of samples in the dataset itself.") { dataset.Argument, model }).Runs(async run =>
        {
            var known = await dataset.Describe(run);
            var count = 0;
            foreach (var batch in await input.Read(run, known.DatasetType))
            {
                var answer = await run.Client.UpdateSamplesAsync(known.DatasetId!, new() { Samples = batch, FinalAnnotation = run.Get(model) ? false : null }, run.Cancel);
                run.Output.Check(answer, [.. batch.Select(s => s.SampleId ?? "")]);
                count += batch.Length;
            }

            run.Output.Done(new { success = true }, null, $"Labeled {count} samples.");
        });
    }
}
