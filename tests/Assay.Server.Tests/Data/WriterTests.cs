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
}

public sealed class WriterTestsOnSqlite(SqliteHost host) : WriterTests(host);

public sealed class WriterTestsOnPostgres(PostgresHost host) : WriterTests(host);
