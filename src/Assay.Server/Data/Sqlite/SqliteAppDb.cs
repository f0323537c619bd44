using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assay.Server.Data.Sqlite;

public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    private const int Constraint = 19;
    private const int Busy = 5;

    public static void Configure(DbContextOptionsBuilder builder, string connectionString)
    {
        SqliteLibrary.Prepare();
        builder
            .UseSqlite(connectionString)
            .ReplaceService<IMigrationsSqlGenerator, WithoutRowidSqlGenerator>()
            .AddInterceptors(SqlitePragmas.Instance);
    }

    public override string ForUpdate => "";

    public override string ForUpdateSkipLocked => "";

    public override string In(string column, string parameter) => $"{column} IN {parameter}";

    public override string IntegersOf(string parameter) => $"SELECT value FROM json_each({parameter})";

    /// <summary>One writer at a time holds everything anyway.</summary>
    public override Task LockTask(long taskKey, bool alone, CancellationToken cancel) => Task.CompletedTask;

    public override string JsonEntries(string json) => $"json_each({json})";

    public override string JsonMembers(string json) => $"json_each({json})";

    /// <summary>The driver's truth values are numbers, those of JSON are words.</summary>
    public override string JsonText(string alias) => $"CASE WHEN {alias}.type IN ('true', 'false') THEN {alias}.type ELSE CAST({alias}.value AS TEXT) END";

    /// <summary>It chooses by the shape of indexes alone, which is right here.</summary>
    public override Task Analyze(string table, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>It knows no other way.</summary>
    public override Task PlanForValues(CancellationToken cancel) => Task.CompletedTask;

    public override bool IsUniqueViolation(Exception error) =>
        (error as SqliteException ?? error.InnerException as SqliteException) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: 1555 or 2067 };

    public override bool IsTransient(Exception error) => error is SqliteException { SqliteErrorCode: Busy };

    public override async Task<long> BulkInsert<T>(string table, IReadOnlyList<BulkColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var connection = (SqliteConnection)await Connection(cancel);
        using var insert = new SqliteBulk<T>(connection, table, columns);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            insert.Insert(row);
            count++;
        }

        return count;
    }
}
