using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks quality</c></summary>
internal static class ShowTaskQuality
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var csv = new Option<bool>("--csv") { Description = "Print CSV, one measure a row." };
        return task.On(new("quality", "Shows how far the labelers of a task agree beyond chance, and how good each of them is.") { csv }).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            if (run.Get(csv))
            {
                run.Output.Line((await run.Client.GetTaskQualityCsvAsync(datasetId, taskId, run.Cancel)).TrimEnd('\n'));
                return;
            }

            var answer = await run.Client.GetTaskQualityAsync(datasetId, taskId, run.Cancel);
            run.Output.List(
                answer, answer.Labelers, null,
                [
                    .. QualityCells.OfLabelers,
                    new("PAUSED", l => Cell.Time(l.PausedTime)),
                    new("MIXES UP", l => string.Join(", ", l.Confusions?.Select(c => $"{c.Truth} → {c.Given}") ?? [])),
                ]);
            if (answer.Reviews is { } reviews)
            {
                run.Output.Note($"Rejected at first review: {QualityCells.Share(reviews.RejectedRate)}; wrong in truth, as reviewers err: {QualityCells.Share(reviews.WrongRate)}");
                run.Output.Note($"Reviewers reject wrong gold labels: {QualityCells.Share(reviews.Sensitivity)}; accept right ones: {QualityCells.Share(reviews.Specificity)}");
            }

            foreach (var coefficient in answer.Agreement ?? [])
                run.Output.Note($"{coefficient.Name}: {QualityCells.Coefficient(coefficient)}");
        });
    }
}
