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

    /// <summary>Called once when the job has failed for good, so that what waits for it can be told.</summary>
    Task Failed(JobRun run, Exception error, CancellationToken cancel) => Task.CompletedTask;
}
