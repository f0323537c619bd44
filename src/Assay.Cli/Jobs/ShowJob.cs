using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Jobs;

/// <summary><c>assay jobs show</c></summary>
internal static class ShowJob
{
    public static Command Command()
    {
        var job = new Argument<string>("job") { Description = "Id of the job." };
        return new Command("show", "Shows how a job goes.") { job }.Runs(async run => JobText.Show(run, await run.Client.DescribeJobAsync(run.Get(job), run.Cancel)));
    }
}
