using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Jobs;

/// <summary>Waits for a job with a progress bar. One that fails ends the command as refused.</summary>
internal static class JobWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<Job> ForEnd(Session run, string jobId)
    {
        var job = await run.Client.DescribeJobAsync(jobId, run.Cancel);
        await ProgressBar.Over(run, job.Title ?? "Job", 100, async advance =>
        {
            for (var shown = 0.0; ; job = await run.Client.DescribeJobAsync(jobId, run.Cancel))
            {
                advance((job.Progress ?? 0) - shown);
                shown = job.Progress ?? 0;
                if (JobText.IsOver(job))
                    return;
                await Task.Delay(Pause, run.Terminal.Time, run.Cancel);
            }
        });
        return job.State == "succeeded" ? job : throw new PartlyRefusedException($"{job.Title}: {job.State}. {job.ErrorCode}: {job.ErrorMsg}");
    }

    /// <summary>The newest job of a kind in a dataset: what was just asked for.</summary>
    public static async Task<string> Newest(Session run, string datasetId, string kind) =>
        (await run.Client.ListJobsAsync(new() { DatasetId = datasetId, Kind = kind, Limit = 1 }, run.Cancel)).Jobs is [{ JobId: { } id }] ? id : throw new UsageException("There is no such job.");
}
