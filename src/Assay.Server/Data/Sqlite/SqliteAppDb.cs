using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assay.Server.Data.Sqlite;

public sealed class SqliteAppDb : AppDb
{
    private const int Constraint = 19;
    private const int Busy = 5;

    private readonly PreparingConnection _connection;
    private readonly SqliteContexts? _home;
    private int _rented;

    /// <summary>A context that ends when it is disposed.</summary>
    internal SqliteAppDb(string connectionString)
        : this(new PreparingConnection(connectionString), null)
    {
    }

    /// <summary>A context that goes back to <paramref name="home"/> when it is disposed.</summary>
    internal SqliteAppDb(PreparingConnection connection, SqliteContexts? home)
        : base(Options(connection)) =>
        (_connection, _home) = (connection, home);

    public override string ForUpdate => "";

    public override string ForUpdateSkipLocked => "";

    public override string In(string column, string parameter) => $"{column} IN {parameter}";

    /// <summary>The driver looks each parameter up among all: those of eight hundred ids cost more than reading the rows.</summary>
    public override string InTexts(string column, string parameter) => $"{column} IN ({TextsOf(parameter)})";

    public override SqlMapper.ICustomQueryParameter Texts(IEnumerable<string> values) => new ListParameter(JsonSerializer.Serialize(values));

    public override string IntegersOf(string parameter) => $"SELECT value FROM json_each({parameter})";

    public override string TextsOf(string parameter) => $"SELECT value FROM json_each({parameter})";

    /// <summary>Asked for, it would be sorted once more.</summary>
    public override string OrderOfJoin(string columns) => "";

    public override bool GroupsWithoutSorting => false;

    /// <summary>One writer at a time holds everything anyway.</summary>
    public override Task LockTask(long taskKey, CancellationToken cancel) => Task.CompletedTask;

    public override async Task<IEnumerable<T>> QueryLocked<T>(long taskKey, string sql, object parameters, CancellationToken cancel) =>
        await (await Connection(cancel)).QueryAsync<T>(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancel));

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

#pragma warning disable CA2215 // A context that goes home goes on living; End is what ends it.
    public override void Dispose()
    {
        if (_home is null)
            End();
        else if (Interlocked.Exchange(ref _rented, 0) == 1 && !_home.TryReturn(this, _connection))
            End();
    }

    public override ValueTask DisposeAsync()
    {
        // SQLite works in this thread either way.
        Dispose();
        return ValueTask.CompletedTask;
    }
#pragma warning restore CA2215

    /// <summary>Marks it as one caller's.</summary>
    internal SqliteAppDb Rented()
    {
        _rented = 1;
        return this;
    }

    /// <summary>Closes the connection, too.</summary>
    internal void End()
    {
        base.Dispose();
        _connection.Dispose();
    }

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

    private static DbContextOptions<SqliteAppDb> Options(PreparingConnection connection)
    {
        SqliteLibrary.Prepare();
        return new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).ReplaceService<IMigrationsSqlGenerator, WithoutRowidSqlGenerator>().Options;
    }
}
