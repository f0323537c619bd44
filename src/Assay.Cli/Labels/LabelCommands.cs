using System.CommandLine;

namespace Assay.Cli.Labels;

internal static class LabelCommands
{
    public static Command Group() => new("labels", "The label set of a dataset.")
    {
        ListLabels.Command(),
        AddLabels.Command(),
        RenameLabel.Command(),
        DeleteLabels.Command(),
    };
}
