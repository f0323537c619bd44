using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// A connection that keeps what it prepared: a command with a text it has run before is not parsed again. Parsing and
/// planning a query of ours costs several times what running it does, and the driver itself forgets with the command.
/// </summary>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Write-ahead log, an fsync at every commit, patience for the other writer. Why the file is not mapped: docs/decisions/0008.</summary>
    private const string Settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 60000;
        PRAGMA foreign_keys = ON;
        PRAGMA cache_size = -16384;
        """;

    /// <summary>More texts than the program has in steady use; a list of as many ids as there happen to be is a text of its own.</summary>
    private const int MaxKept = 200;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>How many commands are out: each may be in the middle of its rows.</summary>
    public int Lent { get; private set; }

    public override void Open()
    {
        if (State == ConnectionState.Open)
            return;
        base.Open();
        using var command = base.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override void Close()
    {
        // The driver ends them with the connection.
        _kept.Clear();
        base.Close();
    }

    /// <summary>A command that ran this text before and is free, or a new one.</summary>
    public SqliteCommand Take(string text)
    {
        Lent++;
        if (_kept.Remove(text, out var command))
            return command;
        command = base.CreateCommand();
#pragma warning disable CA2100 // The text is the caller's own; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Takes a command back, and keeps it for the next caller with the same text if its rows are read.</summary>
    public void Return(SqliteCommand command, bool reading)
    {
        Lent--;
        command.Parameters.Clear();
        command.Transaction = null;
        // The next caller may have no time limit of its own.
        command.CommandTimeout = DefaultTimeout;
        if (_kept.Count >= MaxKept)
            Forget();
        if (reading || State != ConnectionState.Open || !_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    /// <summary>Frees the memory of cached pages. In a crowd they are outdated anyway: whoever writes makes all others read anew.</summary>
    public void GiveUpPages()
    {
        using var command = CreateCommand();
        command.CommandText = "PRAGMA shrink_memory";
        command.ExecuteNonQuery();
    }

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    private void Forget()
    {
        foreach (var command in _kept.Values)
            command.Dispose();
        _kept.Clear();
    }
}
