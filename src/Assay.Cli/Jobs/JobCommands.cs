using System.CommandLine;

namespace Assay.Cli.Jobs;

internal static class JobCommands
{
    public static Command Group() => new("jobs", "Long work that goes on behind commands.")
    {
        ListJobs.Command(),
        ShowJob.Command(),
        WaitForJob.Command(),
        CancelJob.Command(),
    };
}
