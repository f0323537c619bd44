namespace Assay.Server.Jobs;

/// <summary>The job was cancelled, or another replica took it over: this process must leave it.</summary>
public sealed class JobLostException(string jobId) : OperationCanceledException($"Job {jobId} is no longer this process's.");
