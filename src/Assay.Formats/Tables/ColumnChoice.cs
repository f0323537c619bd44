namespace Assay.Formats;

/// <summary>Which columns of a file are those of a table: found by their names where the file has names, else by their order.</summary>
internal sealed class ColumnChoice
{
    private readonly int[]? _places;

    private ColumnChoice(TableColumns columns, int width, int[]? places) => (Columns, Width, _places) = (columns, width, places);

    /// <summary>The table's columns.</summary>
    public TableColumns Columns { get; }

    /// <summary>How many columns the file has.</summary>
    public int Width { get; }

    /// <summary>Where in the file each column stands.</summary>
    public IEnumerable<int> Places => _places ?? Enumerable.Range(0, Width);

    /// <param name="found">The columns of the file.</param>
    /// <param name="named">Whether the file itself says what they are called.</param>
    /// <param name="options">The columns that are wanted.</param>
    /// <exception cref="FormatProblemException">The file does not have the wanted columns.</exception>
    public static ColumnChoice Of(IReadOnlyList<TableColumn> found, bool named, ReadOptions options)
    {
        if (options.Columns is not { Count: > 0 } wanted)
            return new(new(found), found.Count, null);
        var sources = wanted.Select(c => options.ColumnSources?.GetValueOrDefault(c.Name) ?? c.Name).ToList();
        var places = sources.ConvertAll(name => Place(found, name));
        if (places.TrueForAll(p => p >= 0))
            return new(new(wanted), found.Count, [.. places]);
        if (options.ColumnSources is { Count: > 0 })
            throw new FormatProblemException(options.Problem($"there is no column '{sources[places.IndexOf(-1)]}'; there are {Names(found)}"));
        // Names that differ are only another spelling of the same columns, as long as there are as many.
        return !named || found.Count == wanted.Count
            ? new(new(wanted), wanted.Count, null)
            : throw new FormatProblemException(options.Problem($"there is no column '{sources[places.IndexOf(-1)]}', and the columns are {found.Count}, not {wanted.Count}: {Names(found)}"));
    }

    /// <summary>The cells of a row that are wanted, in their order.</summary>
    public IReadOnlyList<string> Take(IReadOnlyList<string> cells) => _places is null ? cells : Array.ConvertAll(_places, p => cells[p]);

    private static int Place(IReadOnlyList<TableColumn> found, string name)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Name == name)
                return i;
        }

        return -1;
    }

    private static string Names(IReadOnlyList<TableColumn> columns) => string.Join(", ", columns.Take(20).Select(c => $"'{c.Name}'"));
}
