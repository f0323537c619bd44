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
        return task.On(new("start", "Draws a random sample of the items that wait for acceptance.") { rate, number }).Runs(async run =>
        {
            if (run.Get(rate) is null == run.Get(number) is null)
                throw new UsageException("Give either --rate or --num.");
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.StartWorkforceSamplingTaskAsync(
                datasetId, taskId, new() { SamplingRate = run.Get(rate), SamplingNum = run.Get(number) }, run.Cancel);
            run.Output.Done(answer, answer.TaskId, $"Started acceptance {answer.TaskId}.");
        });
    }
}
