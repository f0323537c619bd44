using Assay.Server.Data;
using Assay.Server.Jobs;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Jobs;

public abstract class JobRunTests(AssayHost host)
{
    private const long Lease = 30_000;

    [Fact]
    public async Task A_step_that_takes_longer_than_a_claim_ends_with_the_job_still_claimed()
    {
        var clock = new Clock(TimeProvider.System.GetUtcNow());
        var run = await Claimed(clock);
        await run.Step(50, "half", (_, _) =>
        {
            clock.Pass(2 * Lease);
            return Task.CompletedTask;
        }, CancellationToken.None);

        (await Stored(run)).LeaseExpires.ShouldBe(clock.Milliseconds + Lease);
        await run.Complete(null, (_, _) => Task.CompletedTask, CancellationToken.None);
    }

    [Fact]
    public async Task A_step_that_finds_out_how_far_the_job_is_says_so_with_its_commit()
    {
        var run = await Claimed(TimeProvider.System);
        await run.Step(run.Progress, null, (_, _) =>
        {
            run.Progress = 40;
            return Task.CompletedTask;
        }, CancellationToken.None);

        (await Stored(run)).Progress.ShouldBe(40);
        await run.Report(60, null, CancellationToken.None);
        (await Stored(run)).Progress.ShouldBe(60);
        await run.Complete(null, (_, _) => Task.CompletedTask, CancellationToken.None);
    }

    [Fact]
    public async Task A_step_that_goes_well_is_the_end_of_an_error_that_made_the_job_wait()
    {
        var run = await Claimed(TimeProvider.System, error: "The store cannot be reached.");
        (await Stored(run)).ErrorMessage.ShouldBe("The store cannot be reached.");
        await run.Complete(null, (_, _) => Task.CompletedTask, CancellationToken.None);
        (await Stored(run)).ErrorMessage.ShouldBeNull();
    }

    /// <summary>A job of a kind that no runner takes, as its handler has it.</summary>
    private async Task<JobRun> Claimed(TimeProvider time, string? error = null)
    {
        var writer = host.Services.GetRequiredService<Writer>();
        var job = new JobEntity
        {
            ProjectKey = -1,
            Key = host.Services.GetRequiredService<Keys>().NewKey(),
            JobId = Guid.NewGuid().ToString("N"),
            Kind = "long",
            Arguments = "{}",
            State = JobState.Running,
            ErrorMessage = error,
            LeaseOwner = "me",
            LeaseExpires = time.GetUtcNow().ToUnixTimeMilliseconds() + Lease,
        };
        await writer.Run((db, c) =>
        {
            db.Add(job);
            return db.SaveChangesAsync(c);
        }, CancellationToken.None);
        return new(job, writer, time, "me", Lease);
    }

    private async Task<JobEntity> Stored(JobRun run)
    {
        await using var db = host.Services.GetRequiredService<Func<AppDb>>()();
        return await db.Set<JobEntity>().SingleAsync(j => j.JobId == run.Job.JobId);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public long Milliseconds => _now.ToUnixTimeMilliseconds();

        public void Pass(long milliseconds) => _now = _now.AddMilliseconds(milliseconds);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}

public sealed class JobRunTestsOnSqlite(SqliteHost host) : JobRunTests(host);

public sealed class JobRunTestsOnPostgres(PostgresHost host) : JobRunTests(host);
