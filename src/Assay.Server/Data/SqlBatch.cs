using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;

namespace Assay.Server.Data;

/// <summary>
/// Several statements sent together, so that a change costs one round trip. Values in the interpolated text become
/// parameters; nothing a caller sent is ever part of the SQL.
/// </summary>
public sealed class SqlBatch(AppDb db)
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    private readonly List<(string Text, object?[] Values)> _statements = [];

    public bool IsEmpty => _statements.Count == 0;

    /// <summary>Adds a statement.</summary>
    public SqlBatch Add(FormattableString statement)
    {
        _statements.Add((TextOf(statement.Format, statement.ArgumentCount), statement.GetArguments()));
        return this;
    }

    /// <summary>Adds the statements of another batch. Those of one text are quickest when they follow each other.</summary>
    public SqlBatch Add(SqlBatch others)
    {
        _statements.AddRange(others._statements);
        return this;
    }

    /// <summary>Adds an INSERT for every row; <paramref name="tail"/> follows the values, such as ON CONFLICT.</summary>
    public SqlBatch AddRows<T>(string insert, IEnumerable<T> rows, Func<T, FormattableString> values, string tail = "")
    {
        string? text = null;
        foreach (var row in rows)
        {
            var given = values(row);
            text ??= TextOf($"{insert} VALUES ({given.Format}) {tail}", given.ArgumentCount);
            _statements.Add((text, given.GetArguments()));
        }

        return this;
    }

    /// <summary>Runs what was added, in order; how many rows it touched.</summary>
    public async Task<int> Execute(CancellationToken cancel)
    {
        if (IsEmpty)
            return 0;
        var connection = await db.Connection(cancel);
        return connection.CanCreateBatch ? await Together(connection, cancel) : await OneByOne(connection, cancel);
    }

    private async Task<int> Together(DbConnection connection, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = db.Transaction;
        foreach (var (text, values) in _statements)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // The text is the caller's own; values are parameters.
            command.CommandText = text;
#pragma warning restore CA2100
            foreach (var value in values)
            {
                // Without a name the parameter is the one of its place.
                var parameter = command.CreateParameter();
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        return await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Where the database is in this process there is no round trip to save, but commands: statements of one text that follow each other share one.</summary>
    private async Task<int> OneByOne(DbConnection connection, CancellationToken cancel)
    {
        var (touched, done) = (0, 0);
        while (done < _statements.Count)
        {
            var (text, first) = _statements[done];
            await using var command = Prepared(connection, text, first.Length);
            for (; done < _statements.Count && ReferenceEquals(_statements[done].Text, text); done++)
            {
                var values = _statements[done].Values;
                for (var i = 0; i < values.Length; i++)
                    command.Parameters[i].Value = values[i] ?? DBNull.Value;
                touched += await command.ExecuteNonQueryAsync(cancel);
            }
        }

        return touched;
    }

    private DbCommand Prepared(DbConnection connection, string text, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the caller's own; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = db.Transaction;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Place(i);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The text with <c>$1</c>, <c>$2</c> … where the values go. Formats are the program's own, so there are few.</summary>
    private static string TextOf(string format, int parameters) => Texts.GetOrAdd(
        format, static (f, n) => string.Format(CultureInfo.InvariantCulture, f, [.. Enumerable.Range(0, n).Select(Place)]), parameters);

    private static string Place(int index) => "$" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
