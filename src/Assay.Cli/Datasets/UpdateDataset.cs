using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets update</c></summary>
internal static class UpdateDataset
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var name = new Option<string?>("--name") { Description = "New name." };
        var description = new Option<string?>("--description") { Description = "New description; may be empty." };
        return new Command("update", "Renames or describes a dataset.") { dataset.Argument, name, description }.Runs(async run =>
        {
            if (!run.Has(name) && !run.Has(description))
                throw new UsageException("Nothing to change: give --name or --description.");
            var answer = await run.Client.UpdateDatasetAsync(await dataset.Id(run), new() { DatasetName = run.Get(name), Description = run.Get(description) }, run.Cancel);
            run.Output.Done(answer, answer.DatasetId, $"Changed dataset {answer.DatasetId}.");
        });
    }
}
