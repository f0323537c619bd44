using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// A prepared insert driven through the driver's native interface: binding a value there costs a fraction of what a
/// parameter object costs, which is most of the work of inserting a small row.
/// </summary>
internal sealed class SqliteBulk<T> : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly IReadOnlyList<BulkColumn<T>> _columns;
    private byte[] _utf8 = new byte[1024];

    public SqliteBulk(SqliteConnection connection, string table, IReadOnlyList<BulkColumn<T>> columns)
    {
        _database = connection.Handle!;
        _columns = columns;
        var text = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(_database, text, out _insert));
    }

    public void Insert(T row)
    {
        for (var i = 0; i < _columns.Count; i++)
            Check(Bind(i + 1, _columns[i].Value(row)));
        var result = raw.sqlite3_step(_insert);
        if (result != raw.SQLITE_DONE)
            Check(result);
        // What it returns is the failure of the step, if there was one.
        raw.sqlite3_reset(_insert);
    }

    public void Dispose() => raw.sqlite3_finalize(_insert);

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_insert, index),
        string text => raw.sqlite3_bind_text(_insert, index, Utf8(text)),
        long number => raw.sqlite3_bind_int64(_insert, index, number),
        int number => raw.sqlite3_bind_int64(_insert, index, number),
        short number => raw.sqlite3_bind_int64(_insert, index, number),
        bool flag => raw.sqlite3_bind_int(_insert, index, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(_insert, index, number),
        _ => raw.sqlite3_bind_int64(_insert, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>Text in a buffer that is used again and again: the library keeps a copy of its own.</summary>
    private ReadOnlySpan<byte> Utf8(string text)
    {
        if (_utf8.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
