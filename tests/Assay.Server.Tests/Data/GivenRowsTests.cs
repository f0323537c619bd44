using Assay.Server.Data;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Data;

public abstract class GivenRowsTests(AssayHost host)
{
    private const string Quoted = "it's \"quoted\" \\ {0} <b> 样本 😀\n";

    private static readonly IReadOnlyList<BulkColumn<Row>> Columns =
    [
        new("name", BulkType.Text, r => r.Name), new("text", BulkType.Text, r => r.Text), new("number", BulkType.Long, r => r.Number), new("flag", BulkType.Boolean, r => r.Flag),
    ];

    [Fact]
    public async Task A_statement_sees_each_row_with_its_values_and_what_is_missing()
    {
        var prefix = $"given {Guid.NewGuid():N} ";
        Row[] rows = [new(prefix + 1, Quoted, long.MaxValue, true), new(prefix + 2, null, null, false)];
        await host.Services.GetRequiredService<Writer>().Run((db, c) => new SqlBatch(db).Add(db.Given(Columns, rows), $"""
            INSERT INTO installation_settings (name, value)
            SELECT name, COALESCE(text, {"no text"}) || CASE WHEN number = {long.MaxValue} THEN ' most' WHEN number IS NULL THEN ' none' END || CASE WHEN flag THEN ' yes' ELSE ' no' END
            FROM given
            """).Execute(c), CancellationToken.None);

        await using var read = host.Services.GetRequiredService<Func<AppDb>>()();
        (await read.Set<InstallationSettingEntity>().Where(s => s.Name.StartsWith(prefix)).OrderBy(s => s.Name).Select(s => s.Value).ToListAsync())
            .ShouldBe([Quoted + " most yes", "no text none no"]);
    }

    private sealed record Row(string Name, string? Text, long? Number, bool Flag);
}

public sealed class GivenRowsTestsOnSqlite(SqliteHost host) : GivenRowsTests(host);

public sealed class GivenRowsTestsOnPostgres(PostgresHost host) : GivenRowsTests(host);
