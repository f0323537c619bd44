using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance start</c></summary>
internal static class StartAcceptance
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var rate = new Option<double?>("--rate") { Description = "Share of the items to draw: 0.2 for a fifth.", HelpName = "SHARE" };
        var number = new Option<int?>("--num") { Description = "Number of items to draw.", HelpName = "N" };
        var plan = new PlanOptions();
        return plan.On(task.On(new("start", "Draws a random sample of the items that wait for acceptance.") { rate, number })).Runs(async run =>
        {
            var request = plan.Read(run, run.Get(rate), run.Get(number));
            var (datasetId, taskId) = await task.Read(run);
            if (request is not null)
            {
                var started = await run.Client.StartPlannedAcceptanceAsync(datasetId, taskId, request, run.Cancel);
                run.Output.Done(started, started.AcceptanceId, $"Started acceptance {started.AcceptanceId}. {started.Meaning?.Summary?.EnUs} {started.Meaning?.SeverityReason?.EnUs}".TrimEnd());
                return;
            }

            var answer = await run.Client.StartWorkforceSamplingTaskAsync(
                datasetId, taskId, new() { SamplingRate = run.Get(rate), SamplingNum = run.Get(number) }, run.Cancel);
            run.Output.Done(answer, answer.TaskId, $"Started acceptance {answer.TaskId}.");
        });
    }
}
