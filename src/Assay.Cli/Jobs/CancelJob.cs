using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Jobs;

/// <summary><c>assay jobs cancel</c></summary>
internal static class CancelJob
{
    public static Command Command()
    {
        var job = new Argument<string>("job") { Description = "Id of the job." };
        return new Command("cancel", "Stops a job for good.") { job }.Runs(async run =>
        {
            var answer = await run.Client.CancelJobAsync(run.Get(job), run.Cancel);
            run.Output.Done(answer, answer.JobId, $"Cancelled job {answer.JobId}.");
        });
    }
}
