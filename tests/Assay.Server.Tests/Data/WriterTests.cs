using Assay.Server.Data;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Data;

public abstract class WriterTests(AssayHost host)
{
    [Fact]
    public async Task What_a_failed_piece_of_work_added_is_not_saved_by_the_next()
    {
        var writer = host.Services.GetRequiredService<Writer>();
        var name = $"left over {Guid.NewGuid():N}";
        await Should.ThrowAsync<InvalidOperationException>(writer.RunGrouped<bool>((db, _) =>
        {
            db.Add(new InstallationSettingEntity { Name = name, Value = "never" });
            throw new InvalidOperationException("The work was given up.");
        }, CancellationToken.None));

        (await writer.RunGrouped((db, c) => db.SaveChangesAsync(c), CancellationToken.None)).ShouldBe(0);
        await using var read = host.Services.GetRequiredService<Func<AppDb>>()();
        (await read.Set<InstallationSettingEntity>().AnyAsync(s => s.Name == name)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_orders_carried_out_together_the_one_that_fails_fails_alone()
    {
        var writer = host.Services.GetRequiredService<Writer>();
        var (name, sizes) = ($"joint {Guid.NewGuid():N}", new List<int>());
        var (begun, others) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = writer.RunGrouped(async (_, _) =>
        {
            begun.TrySetResult();
            await others.Task;
            return true;
        }, CancellationToken.None);
        // Not before, or the first of them might go with it.
        await begun.Task;
        var orders = new[] { 1, 2, 3 }.Select(n => writer.RunJointly(name, n, Store, CancellationToken.None)).ToList();
        others.SetResult();

        await first;
        (await orders[0]).ShouldBe(10);
        (await Should.ThrowAsync<InvalidOperationException>(orders[1])).Message.ShouldBe("Two is refused.");
        (await orders[2]).ShouldBe(30);
        sizes.ShouldBe([3, 1, 1, 1]);
        await using var read = host.Services.GetRequiredService<Func<AppDb>>()();
        (await read.Set<InstallationSettingEntity>().Where(s => s.Name.StartsWith(name)).Select(s => s.Value).Order().ToListAsync()).ShouldBe(["1", "3"]);

        async Task<IReadOnlyList<int>> Store(AppDb db, IReadOnlyList<int> numbers, CancellationToken cancel)
        {
            sizes.Add(numbers.Count);
            foreach (var n in numbers)
            {
                db.Add(new InstallationSettingEntity { Name = $"{name} {n}", Value = $"{n}" });
                await db.SaveChangesAsync(cancel);
                if (n == 2)
                    throw new InvalidOperationException("Two is refused.");
            }

            return [.. numbers.Select(n => n * 10)];
        }
    }
}

public sealed class WriterTestsOnSqlite(SqliteHost host) : WriterTests(host);

public sealed class WriterTestsOnPostgres(PostgresHost host) : WriterTests(host)
{
    private readonly PostgresHost _host = host;

    [Fact]
    public async Task Short_work_that_is_given_up_for_another_transaction_twice_is_carried_out_in_the_end()
    {
        var rivals = new List<Task>();
        var result = await _host.Services.GetRequiredService<Writer>().RunGrouped(async (db, c) =>
        {
            await db.LockTask(-1, c);
            if (rivals.Count == 2)
                return "done";
            var holds = new TaskCompletionSource();
            rivals.Add(Rival(holds));
            await holds.Task;
            await db.LockTask(-2, c);
            return "never waited crosswise";
        }, CancellationToken.None);

        result.ShouldBe("done");
        await Task.WhenAll(rivals);
    }

    /// <summary>Takes the locks in the other order. Of two that wait for each other the one that asks first why it waits is given up.</summary>
    private async Task Rival(TaskCompletionSource holds)
    {
        await using var db = _host.Services.GetRequiredService<Func<AppDb>>()();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '1min'");
        await db.LockTask(-2, CancellationToken.None);
        holds.SetResult();
        await db.LockTask(-1, CancellationToken.None);
    }
}
