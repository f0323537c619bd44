using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Assay.Server.Data;

/// <summary>
/// Several statements sent together, so that a change costs one round trip. Values in the interpolated text become
/// parameters; nothing a caller sent is ever part of the SQL. Each statement counts its parameters from 0, so that
/// equal statements have equal texts and are prepared once.
/// </summary>
public sealed class SqlBatch(AppDb db)
{
    /// <summary>Rows to a statement: SQLite looks every parameter up among all others of its statement.</summary>
    private const int MaxRows = 64;

    private readonly List<(string Text, List<object?> Values)> _statements = [];

    public bool IsEmpty => _statements.Count == 0;

    /// <summary>Adds a statement.</summary>
    public SqlBatch Add(FormattableString statement)
    {
        var (text, values) = (new StringBuilder(), new List<object?>(statement.ArgumentCount));
        Append(text, values, statement);
        _statements.Add((text.ToString(), values));
        return this;
    }

    /// <summary>Adds INSERTs of many rows; <paramref name="tail"/> follows the values, such as ON CONFLICT.</summary>
    public SqlBatch AddRows<T>(string insert, IEnumerable<T> rows, Func<T, FormattableString> values, string tail = "")
    {
        foreach (var chunk in rows.Chunk(MaxRows))
        {
            var (text, all) = (new StringBuilder(insert).Append(" VALUES ("), new List<object?>());
            foreach (var row in chunk)
            {
                text.Append(all.Count == 0 ? "" : "), (");
                Append(text, all, values(row));
            }

            _statements.Add((text.Append(") ").Append(tail).ToString(), all));
        }

        return this;
    }

    /// <summary>Returns how many rows were changed.</summary>
    public async Task<int> Execute(CancellationToken cancel)
    {
        if (IsEmpty)
            return 0;
        var connection = await db.Connection(cancel);
        return connection.CanCreateBatch ? await ExecuteTogether(connection, cancel) : await ExecuteEach(connection, cancel);
    }

    private static void Append(StringBuilder text, List<object?> values, FormattableString part)
    {
        var names = new object[part.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Name(values.Count);
            values.Add(part.GetArgument(i));
        }

        text.AppendFormat(CultureInfo.InvariantCulture, part.Format, names);
    }

    private static string Name(int index) => "@p" + index.ToString(CultureInfo.InvariantCulture);

#pragma warning disable CA2100 // The texts are the callers' own; values are parameters.
    private async Task<int> ExecuteTogether(DbConnection connection, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = db.Transaction;
        foreach (var (text, values) in _statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = text;
            Bind(command.Parameters, command.CreateParameter, values);
            batch.BatchCommands.Add(command);
        }

        return await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Where the database is in the process there are no round trips to save.</summary>
    private async Task<int> ExecuteEach(DbConnection connection, CancellationToken cancel)
    {
        var changed = 0;
        await using var command = connection.CreateCommand();
        command.Transaction = db.Transaction;
        foreach (var (text, values) in _statements)
        {
            if (command.CommandText != text)
                command.CommandText = text;
            command.Parameters.Clear();
            Bind(command.Parameters, command.CreateParameter, values);
            changed += await command.ExecuteNonQueryAsync(cancel);
        }

        return changed;
    }
#pragma warning restore CA2100

    private static void Bind(DbParameterCollection parameters, Func<DbParameter> create, List<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = create();
            parameter.ParameterName = Name(i);
            parameter.Value = values[i] ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }
}
