using System.CommandLine;

namespace Assay.Cli.Exports;

internal static class ExportCommands
{
    public static Command Group() => new("export", "Copies of samples and labels in folders and new datasets.")
    {
        ExportToFolder.Command(),
        ExportToDataset.Command(),
        ListExports.Command(),
    };
}
