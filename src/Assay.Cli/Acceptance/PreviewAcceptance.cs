using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance preview</c></summary>
internal static class PreviewAcceptance
{
    public static Command Command() => OneAcceptance.Of(new("preview", "Shows what each way to close the running acceptance would do; changes nothing."), async (run, acceptance) =>
    {
        var answer = await run.Client.PreviewAcceptanceAsync(acceptance.Dataset, acceptance.Task, acceptance.Id, run.Cancel);
        run.Output.List(
            answer, answer.Outcomes, null,
            new Column<AcceptanceOutcome>("ACTION", o => Words.Of(o.Action!.Value)),
            new("OVERWRITE", o => o.OverwriteLastResult),
            new("ACCEPTED", o => o.AcceptedCount),
            new("SENT BACK", o => o.RejectedCount),
            new("MERGED", o => o.MergedCount),
            new("REPLACED", o => o.ReplacedCount));
        run.Output.Note($"{answer.CheckedCount} of {answer.SampleCount} drawn items are judged, of a population of {answer.PopulationCount}; {answer.ConflictCount} conflict.");
    });
}
