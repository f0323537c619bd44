using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Assay.Server.Data;

/// <summary>
/// Several statements sent together, so that a change costs one round trip. Values in the interpolated text become
/// parameters; nothing a caller sent is ever part of the SQL.
/// </summary>
public sealed class SqlBatch(AppDb db)
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values = [];

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a statement.</summary>
    public SqlBatch Add(FormattableString statement)
    {
        Append(statement);
        _text.Append(";\n");
        return this;
    }

    /// <summary>Adds one INSERT of many rows; <paramref name="tail"/> follows the values, such as ON CONFLICT.</summary>
    public SqlBatch AddRows<T>(string insert, IEnumerable<T> rows, Func<T, FormattableString> values, string tail = "")
    {
        var any = false;
        foreach (var row in rows)
        {
            _text.Append(any ? ", (" : insert).Append(any ? "" : " VALUES (");
            Append(values(row));
            _text.Append(')');
            any = true;
        }

        if (any)
            _text.Append(' ').Append(tail).Append(";\n");
        return this;
    }

    public async Task<int> Execute(CancellationToken cancel)
    {
        if (IsEmpty)
            return 0;
        await using var command = await Command(cancel);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private void Append(FormattableString part)
    {
        var names = new object[part.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = "@p" + _values.Count.ToString(CultureInfo.InvariantCulture);
            _values.Add(part.GetArgument(i));
        }

        _text.AppendFormat(CultureInfo.InvariantCulture, part.Format, names);
    }

    private async Task<DbCommand> Command(CancellationToken cancel)
    {
        var command = (await db.Connection(cancel)).CreateCommand();
        command.Transaction = db.Transaction;
#pragma warning disable CA2100 // The text is the caller's own; values are parameters.
        command.CommandText = _text.ToString();
#pragma warning restore CA2100
        for (var i = 0; i < _values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            parameter.Value = _values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
