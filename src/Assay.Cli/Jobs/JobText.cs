using System.Globalization;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Jobs;

/// <summary>Jobs as people read them.</summary>
internal static class JobText
{
    public static string Percent(Job job) => job.Progress is { } done ? done.ToString("0", CultureInfo.InvariantCulture) + " %" : "";

    public static string Counts(Job job) => job.Counts is null ? "" : string.Join(", ", job.Counts.Select(c => $"{c.Key} {c.Value.ToString(CultureInfo.InvariantCulture)}"));

    public static bool IsOver(Job job) => job.State is not ("queued" or "running");

    public static void Show(Session run, Job job) => run.Output.Show(
        job,
        ("id", job.JobId),
        ("what", job.Title),
        ("dataset", job.DatasetName),
        ("state", job.State),
        ("done", Percent(job)),
        ("counts", Counts(job)),
        ("error", job.ErrorMsg is null ? null : job.ErrorCode is null ? job.ErrorMsg : $"{job.ErrorCode}: {job.ErrorMsg}"),
        ("left out", job.Problems),
        ("created", Cell.Time(job.CreateTime)),
        ("started", Cell.Time(job.StartTime)),
        ("changed", Cell.Time(job.UpdateTime)));
}
