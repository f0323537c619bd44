using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// What EF and Dapper take for a new command of a <see cref="PreparingConnection"/>: it borrows the connection's command for
/// its text, and gives it back prepared when it is disposed.
/// </summary>
internal sealed class PreparedCommand(PreparingConnection connection) : DbCommand
{
    private SqliteCommand? _borrowed;
    private SqliteDataReader? _reader;

    [AllowNull]
    public override string CommandText
    {
        get => _borrowed?.CommandText ?? "";
        set
        {
            if (_borrowed is null)
                _borrowed = connection.Take(value ?? "");
            else
                _borrowed.CommandText = value;
        }
    }

    public override int CommandTimeout
    {
        get => Inner.CommandTimeout;
        set => Inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => Inner.CommandType = value;
    }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    public override bool DesignTimeVisible { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (!ReferenceEquals(value, connection))
                throw new NotSupportedException("The command belongs to the connection that made it.");
        }
    }

    protected override DbParameterCollection DbParameterCollection => Inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Inner.Transaction;
        set => Inner.Transaction = (SqliteTransaction?)value;
    }

    private SqliteCommand Inner => _borrowed ??= connection.Take("");

    public override void Cancel() => Inner.Cancel();

    public override int ExecuteNonQuery() => Inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => Inner.ExecuteScalar();

    public override void Prepare() => Inner.Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        // The driver prepares while it reads, and takes a command for prepared only if somebody read past its last result.
        Inner.Prepare();
        return _reader = Inner.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _borrowed is { } command)
        {
            _borrowed = null;
            connection.Return(command, reading: _reader is { IsClosed: false });
        }

        base.Dispose(disposing);
    }
}
