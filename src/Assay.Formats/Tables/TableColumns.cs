namespace Assay.Formats;

/// <summary>The columns of a table, and the check of its rows against them.</summary>
public sealed class TableColumns
{
    private const int Shown = 40;

    // Null where the type is one that this library does not know; every text fits there.
    private readonly ColumnType?[] _types;

    /// <summary>Takes the columns.</summary>
    /// <param name="all">The columns, in order.</param>
    public TableColumns(IReadOnlyList<TableColumn> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        All = all;
        _types = [.. all.Select(c => ColumnTypes.Find(c.Type))];
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<TableColumn> All { get; }

    /// <summary>Checks a row, and takes spaces away from around values that are no texts.</summary>
    /// <param name="cells">Its cells, in the order of the columns; the same list has the values afterwards.</param>
    /// <returns>What is wrong with it, as a sentence without a place; null if nothing is.</returns>
    public string? Check(IList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != All.Count)
            return $"it has {cells.Count} columns, not {All.Count}";
        for (var i = 0; i < _types.Length; i++)
        {
            if (cells[i].Contains('\0', StringComparison.Ordinal))
                return $"column '{All[i].Name}' holds a NUL, or bytes that are no text";
            if (_types[i] is not { } type || type == ColumnType.String)
                continue;
            cells[i] = cells[i].Trim();
            if (!type.Has(cells[i]))
                return $"column '{All[i].Name}' is {type.Name()} and cannot be '{(cells[i].Length > Shown ? cells[i][..Shown] + "…" : cells[i])}'";
        }

        return null;
    }
}
