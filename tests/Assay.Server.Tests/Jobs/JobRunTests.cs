using Assay.Server.Data;
using Assay.Server.Jobs;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Jobs;

public abstract class JobRunTests(AssayHost host)
{
    [Fact]
    public async Task A_step_that_takes_longer_than_a_claim_ends_with_the_job_still_claimed()
    {
        var writer = host.Services.GetRequiredService<Writer>();
        var clock = new Clock(TimeProvider.System.GetUtcNow());
        var job = new JobEntity
        {
            ProjectKey = -1,
            Key = host.Services.GetRequiredService<Keys>().NewKey(),
            JobId = Guid.NewGuid().ToString("N"),
            Kind = "long",
            Arguments = "{}",
            State = JobState.Running,
            LeaseOwner = "me",
            LeaseExpires = clock.Milliseconds + JobRunner.LeaseMilliseconds,
        };
        await writer.Run((db, c) =>
        {
            db.Add(job);
            return db.SaveChangesAsync(c);
        }, CancellationToken.None);

        var run = new JobRun(job, writer, clock, "me");
        await run.Step(50, "half", (_, _) =>
        {
            clock.Pass(2 * JobRunner.LeaseMilliseconds);
            return Task.CompletedTask;
        }, CancellationToken.None);

        await using var read = host.Services.GetRequiredService<Func<AppDb>>()();
        (await read.Set<JobEntity>().SingleAsync(j => j.JobId == job.JobId)).LeaseExpires.ShouldBe(clock.Milliseconds + JobRunner.LeaseMilliseconds);
        await run.Complete(null, (_, _) => Task.CompletedTask, CancellationToken.None);
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
