using System.CommandLine;

namespace Assay.Cli.Datasets;

internal static class DatasetCommands
{
    public static Command Group() => new("datasets", "Datasets of the project.")
    {
        ListDatasets.Command(),
        ShowDataset.Command(),
        CreateDataset.Command(),
        UpdateDataset.Command(),
        DeleteDataset.Command(),
        ShowDatasetStats.Command(),
    };
}
