using System.CommandLine;

namespace Assay.Cli.Imports;

internal static class ImportCommands
{
    public static Command Group() => new("import", "Samples and labels from folders and manifests of the store.")
    {
        StartImport.Command(),
        ListImports.Command(),
        ShowImport.Command(),
    };
}
