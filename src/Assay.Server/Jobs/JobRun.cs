using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Jobs;

/// <summary>A claimed job in the hands of its handler.</summary>
public sealed class JobRun(JobEntity job, Writer writer, TimeProvider time, string owner)
{
    public JobEntity Job => job;

    public T Arguments<T>() => JsonSerializer.Deserialize<T>(job.Arguments, AssayJson.Options)
        ?? throw new InvalidOperationException($"Job {job.JobId} has no arguments.");

    /// <summary>Records how far the job is, from 0 to 100, and prolongs the claim. Throws when another replica took over or the job was cancelled.</summary>
    public async Task Report(double progress, string? checkpoint, CancellationToken cancel)
    {
        job.Progress = progress;
        job.Checkpoint = checkpoint ?? job.Checkpoint;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var kept = await writer.Run((db, c) => db.Set<JobEntity>()
            .Where(j => j.ProjectKey == job.ProjectKey && j.Key == job.Key && j.LeaseOwner == owner && j.State == JobState.Running)
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Progress, progress).SetProperty(j => j.Checkpoint, job.Checkpoint)
                    .SetProperty(j => j.LeaseExpires, now + JobRunner.LeaseMilliseconds).SetProperty(j => j.UpdateTime, now), c), cancel);
        if (kept == 0)
            throw new OperationCanceledException($"Job {job.JobId} is no longer this process's.");
    }
}
