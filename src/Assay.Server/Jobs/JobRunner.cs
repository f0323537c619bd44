using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Jobs;

/// <summary>Claims jobs and runs them, a few at a time. Any number of replicas may run one over the same database.</summary>
internal sealed class JobRunner(
    IServiceScopeFactory scopes, Writer writer, JobQueue queue, IOptions<DatabaseOptions> database, IOptions<JobOptions> options, TimeProvider time, ILogger<JobRunner> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private const int AtOnce = 2;

    /// <summary>A store that is away is no fault of the job, and comes back: this many tries, a minute apart in the end.</summary>
    private const int StoreAttempts = 35;
    private static readonly TimeSpan LongestStorePause = TimeSpan.FromMinutes(1);

    private readonly long _lease = options.Value.LeaseMilliseconds;
    private readonly string _owner = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One server works on SQLite: what seems to run was left by the one before, and need not wait for its claim to end.
        if (!database.Value.IsPostgres)
            await writer.Run((db, c) => db.Set<JobEntity>().Where(j => j.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseExpires, 0), c), stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Loop(stoppingToken)));
    }

    private async Task Loop(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await Claim(stopping) is { } job)
                    await RunOne(job, stopping);
                else
                    await queue.Wait(TimeSpan.FromSeconds(1), stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "The job runner goes on after a failure");
                await Task.Delay(TimeSpan.FromSeconds(1), time, stopping);
            }
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<JobEntity?> Claim(CancellationToken cancel)
    {
        // Looking first keeps idle replicas out of the writer's way.
        using var scope = scopes.CreateScope();
        var due = Due(scope.ServiceProvider.GetRequiredService<AppDb>(), Now);
        if (!await due.AnyAsync(cancel))
            return null;
        return await writer.Run(async (db, c) =>
        {
            // Behind other writes it may have waited; a job that was queued meanwhile does not start before it was made.
            var now = Now;
            var next = await Due(db, now).OrderBy(j => j.Key).Select(j => new { j.ProjectKey, j.Key }).FirstOrDefaultAsync(c);
            if (next is null)
                return null;
            var mine = await Due(db, now).Where(j => j.ProjectKey == next.ProjectKey && j.Key == next.Key).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeaseOwner, _owner)
                    .SetProperty(j => j.LeaseExpires, now + _lease).SetProperty(j => j.Attempts, j => j.Attempts + 1)
                    .SetProperty(j => j.StartTime, j => j.StartTime ?? now), c);
            return mine == 0 ? null : await db.Set<JobEntity>().AsNoTracking().SingleAsync(j => j.ProjectKey == next.ProjectKey && j.Key == next.Key, c);
        }, cancel);
    }

    private static IQueryable<JobEntity> Due(AppDb db, long now) => db.Set<JobEntity>().Where(j =>
        (j.State == JobState.Queued || j.State == JobState.Running) && j.LeaseExpires < now);

    private async Task RunOne(JobEntity job, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(h => h.Kind == job.Kind);
        var run = new JobRun(job, writer, time, _owner, _lease);
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            if (handler is null)
                throw new InvalidOperationException($"No handler for jobs of kind '{job.Kind}'.");
            await using var lease = new Timer(_ => _ = Prolong(run, mine), null, _lease / 3, _lease / 3);
            await handler.Run(run, mine.Token);
            if (!run.IsComplete)
                await Finish(job, JobState.Succeeded, null, null, stopping);
        }
        catch (OperationCanceledException e) when (mine.IsCancellationRequested || e is JobLostException)
        {
            // Stopping, cancelled or taken over: whoever claims it next goes on from the checkpoint.
            logger.LogInformation("Job {Job} of kind {Kind} was left", job.JobId, job.Kind);
            if (stopping.IsCancellationRequested)
                await Finish(job, JobState.Queued, null, null, CancellationToken.None);
        }
        catch (Exception e) when (e is not Refusal && job.Attempts < (e is ObjectStoreException ? StoreAttempts : handler?.MaxAttempts ?? 5))
        {
            logger.LogWarning(e, "Job {Job} of kind {Kind} failed and is tried again", job.JobId, job.Kind);
            await Finish(job, JobState.Queued, null, e.Message, stopping, pause: PauseAfter(job.Attempts, e is ObjectStoreException ? LongestStorePause : LongestPause));
        }
        catch (Refusal refusal)
        {
            // What the job was asked for cannot be done; who asked is told.
            logger.LogInformation("Job {Job} of kind {Kind} was refused: {Why}", job.JobId, job.Kind, refusal.Message);
            await Finish(job, JobState.Failed, refusal.Error.Code, refusal.Message, stopping, handler);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Job {Job} of kind {Kind} failed", job.JobId, job.Kind);
            await Finish(job, JobState.Failed, Errors.Internal.Code, e.Message, stopping, handler);
        }
    }

    private async Task Prolong(JobRun run, CancellationTokenSource mine)
    {
        try
        {
            if (!await run.Prolong())
                await mine.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The job ended in the same moment.
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "The lease of job {Job} could not be prolonged", run.Job.JobId);
        }
    }

    private static TimeSpan PauseAfter(int attempts, TimeSpan longest) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts) / 4, longest.TotalSeconds));

    /// <summary>Ends the job, unless it was cancelled or taken over; <paramref name="handler"/> is told of a failure in the same transaction.</summary>
    private Task Finish(
        JobEntity job, JobState state, string? code, string? message, CancellationToken cancel, IJobHandler? handler = null, TimeSpan pause = default)
    {
        var now = Now;
        var due = now + (long)pause.TotalMilliseconds;
        return writer.Run(async (db, c) =>
        {
            var ended = await db.Set<JobEntity>()
                .Where(j => j.ProjectKey == job.ProjectKey && j.Key == job.Key && j.LeaseOwner == _owner && j.State == JobState.Running)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, state).SetProperty(j => j.Progress, j => state == JobState.Succeeded ? 100 : j.Progress)
                        .SetProperty(j => j.LeaseExpires, due)
                        .SetProperty(j => j.ErrorCode, code).SetProperty(j => j.ErrorMessage, message).SetProperty(j => j.UpdateTime, now), c);
            if (ended == 1 && handler is not null)
                await handler.Ended(db, await db.Set<JobEntity>().AsNoTracking().SingleAsync(j => j.ProjectKey == job.ProjectKey && j.Key == job.Key, c), c);
        }, cancel);
    }
}
