using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance quality</c></summary>
internal static class ShowQuality
{
    public static Command Command() => OneAcceptance.Of(new("quality", "Shows what the verdicts say about all items, and whether to check on, accept or reject."), async (run, acceptance) =>
    {
        var answer = await run.Client.GetAcceptanceQualityAsync(acceptance.Dataset, acceptance.Task, acceptance.Id, run.Cancel);
        run.Output.List(
            answer, [.. answer.Labelers ?? [], .. answer.Labels ?? []], null,
            new Column<CheckedGroup>("LABELER OR LABEL", g => g.Email ?? g.LabelName),
            new("ITEMS", g => g.PopulationCount),
            new("CHECKED", g => g.CheckedCount),
            new("WRONG", g => g.WrongCount),
            new("RATE", g => g.WrongRate?.Rate is { } share ? $"{100 * share:0.##} % ({100 * g.WrongRate.Lower:0.##}–{100 * g.WrongRate.Upper:0.##} %)" : ""));
        run.Output.Note(answer.Summary?.EnUs ?? "");
    });
}
