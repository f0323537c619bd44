using System.CommandLine;

namespace Assay.Cli.Acceptance;

internal static class AcceptanceCommands
{
    public static Command Group() => new("acceptance", "Acceptance of a task's labels by sampling.")
    {
        StartAcceptance.Command(),
        JudgeItems.Command(),
        ShowReport.Command(),
        ListConflicts.Command(),
        PreviewAcceptance.Command(),
        CloseAcceptance.Command(),
        ListAcceptances.Command(),
        ListAcceptanceItems.Command(),
        UndoAcceptance.Command(),
    };
}
