using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Jobs;

/// <summary>A claimed job in the hands of its handler.</summary>
/// <param name="job">The job as it was claimed.</param>
/// <param name="writer">Runs each step.</param>
/// <param name="time">The clock that claims end by.</param>
/// <param name="owner">Who has claimed it.</param>
/// <param name="lease">How long a claim lasts, in milliseconds.</param>
public sealed class JobRun(JobEntity job, Writer writer, TimeProvider time, string owner, long lease)
{
    private JobCounts? _counts;
    private int _prolonging;

    public JobEntity Job => job;

    /// <summary>What people are told the job has counted; stored with the next report or step.</summary>
    public JobCounts Counts => _counts ??= JobCounts.Of(job);

    /// <summary>How far people are told the job is, from 0 to 100; stored with the next report or step.</summary>
    public double Progress { get; set; } = job.Progress;

    public T Arguments<T>() => JsonSerializer.Deserialize<T>(job.Arguments, AssayJson.Options)
        ?? throw new InvalidOperationException($"Job {job.JobId} has no arguments.");

    /// <summary>Records how far the job is, from 0 to 100, and prolongs the claim. Throws when another replica took over or the job was cancelled.</summary>
    public Task Report(double progress, string? checkpoint, CancellationToken cancel) => Step(progress, checkpoint, (_, _) => Task.CompletedTask, cancel);

    /// <summary>
    /// Does a piece of the work in one transaction with the report and the checkpoint that follow it, so that a job
    /// that is taken up again has done each piece exactly once, and a cancelled one does nothing more. The work may
    /// set <see cref="Counts"/> and <see cref="Progress"/>; since it may be run twice, it does not add to them.
    /// </summary>
    public Task Step(double progress, string? checkpoint, Func<AppDb, CancellationToken, Task> work, CancellationToken cancel) =>
        Step(progress, checkpoint, JobState.Running, work, cancel);

    /// <summary>The last step. The job ends with it, so that nobody who sees its outcome is told that it still runs.</summary>
    public async Task Complete(string? checkpoint, Func<AppDb, CancellationToken, Task> work, CancellationToken cancel)
    {
        await Step(100, checkpoint, JobState.Succeeded, work, cancel);
        IsComplete = true;
    }

    /// <summary>The job has ended with its last step.</summary>
    internal bool IsComplete { get; private set; }

    private async Task Step(double progress, string? checkpoint, JobState state, Func<AppDb, CancellationToken, Task> work, CancellationToken cancel)
    {
        var reached = checkpoint ?? job.Checkpoint;
        Progress = progress;
        await writer.Run(async (db, c) =>
        {
            await Hold(db, c);
            await work(db, c);
            var (counts, now) = (_counts?.ToJson() ?? job.Counts, Now);
            // Whoever waits for this row to claim a job that has run out looks at it again after the commit: a long step has used up its claim.
            await Mine(db).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, state).SetProperty(j => j.Progress, Progress).SetProperty(j => j.Checkpoint, reached).SetProperty(j => j.Counts, counts)
                    .SetProperty(j => j.ErrorMessage, (string?)null).SetProperty(j => j.LeaseExpires, now + lease).SetProperty(j => j.UpdateTime, now), c);
        }, cancel);
        (job.Progress, job.Checkpoint) = (Progress, reached);
    }

    /// <summary>
    /// Prolongs the claim alone; false when the job is no longer this process's. A long step holds the job's row, and one
    /// who waits for that is enough: as many as the step has time for would take all connections.
    /// </summary>
    internal async Task<bool> Prolong()
    {
        if (Interlocked.Exchange(ref _prolonging, 1) == 1)
            return true;
        try
        {
            var until = Now + lease;
            return await writer.Run((db, c) => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseExpires, until), c), CancellationToken.None) == 1;
        }
        finally
        {
            Volatile.Write(ref _prolonging, 0);
        }
    }

    /// <summary>Whoever cancels the job or takes it over waits for the step, or makes it throw.</summary>
    private async Task Hold(AppDb db, CancellationToken cancel)
    {
        var until = Now + lease;
        if (await Mine(db).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseExpires, until), cancel) == 0)
            throw new JobLostException(job.JobId);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private IQueryable<JobEntity> Mine(AppDb db) => db.Set<JobEntity>()
        .Where(j => j.ProjectKey == job.ProjectKey && j.Key == job.Key && j.LeaseOwner == owner && j.State == JobState.Running);
}
