using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets delete</c></summary>
internal static class DeleteDataset
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        return new Command("delete", "Deletes a dataset with its labels and tasks; the source files stay.") { dataset.Argument }.Runs(async run =>
        {
            var id = await dataset.Id(run);
            await run.Client.DeleteDatasetAsync(id, run.Cancel);
            run.Output.Done(null, id, $"Deleted dataset {id}.");
        });
    }
}
