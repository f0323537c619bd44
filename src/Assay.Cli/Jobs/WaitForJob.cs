using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Jobs;

/// <summary><c>assay jobs wait</c></summary>
internal static class WaitForJob
{
    public static Command Command()
    {
        var job = new Argument<string>("job") { Description = "Id of the job." };
        return new Command("wait", "Waits until a job is over; fails if the job does.") { job }.Runs(async run => JobText.Show(run, await JobWait.ForEnd(run, run.Get(job))));
    }
}
