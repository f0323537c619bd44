using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance preview</c></summary>
internal static class PreviewAcceptance
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var acceptance = AcceptanceArgument.New();
        var command = task.On(new("preview", "Shows what each way to close the running acceptance would do; changes nothing."));
        command.Arguments.Add(acceptance);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var id = await AcceptanceArgument.Id(run, run.Find(acceptance), datasetId, taskId);
            var answer = await run.Client.PreviewAcceptanceAsync(datasetId, taskId, id, run.Cancel);
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
}
