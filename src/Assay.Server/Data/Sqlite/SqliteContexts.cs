using System.Collections.Concurrent;
using SQLitePCL;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// Contexts with open connections, handed out again and again: opening one costs the settings, EF's functions and
/// everything the connection had prepared. The last one returned goes out first, its pages are the freshest.
/// </summary>
internal sealed class SqliteContexts(string connectionString) : IDisposable
{
    /// <summary>Who comes in a larger crowd waits for a new one. One that gave up its pages holds little but what it prepared.</summary>
    private const int MaxIdle = 128;

    /// <summary>So many keep their pages, up to sixteen megabytes each; those beyond keep what they prepared, and read anew.</summary>
    private const int MaxWarm = 16;

    private readonly ConcurrentStack<SqliteAppDb> _idle = new();
    private volatile bool _disposed;

    /// <summary>A context for one caller; disposing it brings it back.</summary>
    public SqliteAppDb Rent()
    {
        if (_idle.TryPop(out var db))
            return db.Rented();
        var connection = new PreparingConnection(connectionString);
        try
        {
            connection.Open();
            return new SqliteAppDb(connection, this).Rented();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>False if the context is to end now.</summary>
    public bool TryReturn(SqliteAppDb db, PreparingConnection connection)
    {
        if (_disposed || _idle.Count >= MaxIdle || !IsAtRest(connection))
            return false;
        db.ChangeTracker.Clear();
        if (_idle.Count >= MaxWarm)
            connection.GiveUpPages();
        _idle.Push(db);
        if (_disposed)
            Drain();
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        Drain();
    }

    private void Drain()
    {
        while (_idle.TryPop(out var db))
            db.End();
    }

    /// <summary>A transaction, or a query somebody left in the middle, would keep the log from ever being emptied.</summary>
    private static bool IsAtRest(PreparingConnection connection) =>
        connection is { Lent: 0, Handle: { } handle } && raw.sqlite3_get_autocommit(handle) != 0;
}
