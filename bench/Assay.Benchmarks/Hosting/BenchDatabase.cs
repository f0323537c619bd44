using System.Data.Common;
using Assay.Server.Data;
using Dapper;

namespace Assay.Benchmarks.Hosting;

/// <summary>A database of the benchmark's own, opened with the server's own settings.</summary>
internal abstract class BenchDatabase : IAsyncDisposable
{
    /// <summary>A new database, or a copy of the one that was kept under the name <paramref name="seed"/>.</summary>
    public static async Task<BenchDatabase> Open(string name, string directory, string? seeds, string seed) => name switch
    {
        "sqlite" => new SqliteDatabase(directory, seeds is null ? null : Path.Combine(seeds, $"{seed}.db")),
        _ => await PostgresDatabase.Start(seeds, seed),
    };

    /// <summary>Environment of the server.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Writes as the server does.</summary>
    public abstract Writer Writer { get; }

    public abstract AppDb NewDb();

    public abstract Task<string> Version();

    /// <summary>Puts the database into the state it has after a quiet minute: nothing left to write back, statistics as the database keeps them itself.</summary>
    public abstract Task Settle();

    /// <summary>Keeps the database as it is for later runs; nobody else may be using it.</summary>
    public abstract Task Keep();

    public abstract ValueTask DisposeAsync();

    /// <summary>Statements in one transaction, committed; how long that took, in milliseconds.</summary>
    public async Task<double> Transact(params (string Text, object Values)[] statements)
    {
        await using var db = NewDb();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var watch = Stopwatch.StartNew();
        foreach (var (text, values) in statements)
            await (await db.Connection(default)).ExecuteAsync(text, values, db.Transaction, commandTimeout: 0);
        await transaction.CommitAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    public async Task<T> Scalar<T>(string text, object? values = null)
    {
        await using var db = NewDb();
        return (await (await db.Connection(default)).ExecuteScalarAsync<T>(text, values, commandTimeout: 0))!;
    }

    protected static async Task Execute(AppDb db, string text)
    {
        DbConnection connection = await db.Connection(default);
        await connection.ExecuteAsync(text, commandTimeout: 0, commandType: System.Data.CommandType.Text);
    }
}
