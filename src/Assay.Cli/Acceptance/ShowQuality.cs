using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance quality</c></summary>
internal static class ShowQuality
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var acceptance = AcceptanceArgument.New();
        var command = task.On(new("quality", "Shows what the verdicts say about all items, and whether to check on, accept or reject."));
        command.Arguments.Add(acceptance);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var id = await AcceptanceArgument.Id(run, run.Find(acceptance), datasetId, taskId);
            var answer = await run.Client.GetAcceptanceQualityAsync(datasetId, taskId, id, run.Cancel);
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
}
