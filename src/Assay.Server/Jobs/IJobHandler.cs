using Assay.Server.Data;

namespace Assay.Server.Jobs;

/// <summary>
/// Carries out one kind of job. It may be run again from its last checkpoint after a crash, so every step is either
/// idempotent or in the same transaction as the checkpoint that follows it.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    Task Run(JobRun run, CancellationToken cancel);

    /// <summary>
    /// How often it is tried before it has failed for good; the pauses between double up to an hour. While the object store
    /// cannot be used, every job is tried for about half an hour.
    /// </summary>
    int MaxAttempts => 5;

    /// <summary>Whether a person may stop it. What takes things away goes on to its end.</summary>
    bool CanCancel => false;

    /// <summary>What the job left out, a line each with its place; null if nothing, or if it has not come to its end.</summary>
    string? Problems(JobEntity job) => null;

    /// <summary>
    /// Called in the transaction in which the job fails for good or is cancelled, so that what waits for it is told in
    /// the same moment. The job says how it ended and why.
    /// </summary>
    Task Ended(AppDb db, JobEntity job, CancellationToken cancel) => Task.CompletedTask;
}
