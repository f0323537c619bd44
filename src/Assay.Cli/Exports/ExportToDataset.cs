using System.CommandLine;
using Assay.Cli.Datasets;
using Assay.Cli.Running;

namespace Assay.Cli.Exports;

/// <summary><c>assay export dataset</c></summary>
internal static class ExportToDataset
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Name of the new dataset." };
        var publish = new Option<string?>("--publish") { Description = "Publish a version of this name of the new dataset." };
        var options = new ExportOptions();
        return options.On(new("dataset", "Makes a new dataset of samples, with their files and labels.") { name, publish }).Runs(run =>
        {
            var folder = OwnFolder.Of(run.Client, run.Get(name));
            return options.Start(run, new()
            {
                Path = $"{folder}/data/",
                ExportParams = new()
                {
                    ExportDest = "NEW_DATASET",
                    ExportNewDatasetName = run.Get(name),
                    ExportNewDatasetWorkPath = $"{folder}/work/",
                    ExportDatasetVersionName = run.Get(publish),
                },
            });
        });
    }
}
