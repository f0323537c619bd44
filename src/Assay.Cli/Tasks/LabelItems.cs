using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Cli.Samples;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks label</c></summary>
internal static class LabelItems
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var input = new LabelInput();
        var labeler = new Option<string?>("--as") { Description = "E-mail of the labeler on whose behalf an owner or manager labels.", HelpName = "EMAIL" };
        return input.On(task.On(new("label", "Submits labels of items.") { labeler })).Runs(async run =>
        {
            var (dataset, taskId) = await task.ReadWithDataset(run);
            var count = 0;
            foreach (var batch in await input.Read(run, dataset.DatasetType))
            {
                var answer = await run.Client.UpdateWorkforceTaskSamplesAsync(dataset.DatasetId!, taskId, new() { Email = run.Get(labeler), Samples = batch }, run.Cancel);
                run.Output.Check(answer, [.. batch.Select(s => s.SampleId ?? "")]);
                count += batch.Length;
            }

            run.Output.Done(new { success = true }, null, $"Labeled {count} items.");
        });
    }
}
