using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// Settings every connection needs: write-ahead log, an fsync at every commit, patience for the other writer. The file is
/// not mapped: a connection gives its mapping up whenever another has written, which costs all processors more than
/// reading does.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Text = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 60000;
        PRAGMA foreign_keys = ON;
        PRAGMA cache_size = -16384;
        """;

    /// <summary>Handles outlive connections in the driver's pool; each is set up once.</summary>
    private static readonly ConditionalWeakTable<SafeHandle, object> Known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !Known.TryAdd(handle, Instance))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works in this thread either way.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
