using System.CommandLine;

namespace Assay.Cli.Acceptance;

internal static class AcceptanceCommands
{
    public static Command Group() => new("acceptance", "Acceptance of a task's labels by sampling.")
    {
        DescribePlan.Command(),
        StartAcceptance.Command(),
        JudgeItems.Command(),
        ShowReport.Command(),
        ShowQuality.Command(),
        ListConflicts.Command(),
        PreviewAcceptance.Command(),
        CloseAcceptance.Command(),
        ListAcceptances.Command(),
        ListAcceptanceItems.Command(),
        UndoAcceptance.Command(),
    };
}
