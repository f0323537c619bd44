using System.CommandLine;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance undo</c></summary>
internal static class UndoAcceptance
{
    public static Command Command() => OneAcceptance.Of(new("undo", "Takes a closing back as a whole: states and labels are as before it."), async (run, acceptance) =>
    {
        var answer = await run.Client.UndoAcceptanceAsync(acceptance.Dataset, acceptance.Task, acceptance.Id, run.Cancel);
        run.Output.Done(answer, answer.AcceptanceId, $"Took the closing of {acceptance.Id} back: labels and states are as before it.");
    });
}
