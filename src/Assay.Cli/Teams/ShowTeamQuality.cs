using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Cli.Tasks;
using Assay.Client;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams quality</c></summary>
internal static class ShowTeamQuality
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        var csv = new Option<bool>("--csv") { Description = "Print CSV, one measure a row." };
        return new Command("quality", "Shows how far the labelers of a team agree in its tasks, and how good and how fast each is over all of them.") { team, csv }.Runs(async run =>
        {
            var id = await TeamName.Id(run, run.Get(team));
            if (run.Get(csv))
            {
                run.Output.Line((await run.Client.GetTeamQualityCsvAsync(id, run.Cancel)).TrimEnd('\n'));
                return;
            }

            var answer = await run.Client.GetTeamQualityAsync(id, run.Cancel);
            run.Output.List(answer, answer.Labelers, null, QualityCells.OfLabelers);
            run.Output.Section(
                "Tasks with several labelers to a sample",
                answer.Tasks,
                new Column<TaskAgreement>("TASK", t => t.TaskName),
                new("SAMPLES", t => t.SampleCount),
                new("KRIPPENDORFF ALPHA", t => t.Agreement is [var alpha, ..] ? QualityCells.Coefficient(alpha) : ""));
            foreach (var coefficient in answer.Agreement ?? [])
                run.Output.Note($"{coefficient.Name} over {(answer.TaskCount == 1 ? "1 task" : $"{answer.TaskCount} tasks")}: {QualityCells.Coefficient(coefficient)}");
        });
    }
}
