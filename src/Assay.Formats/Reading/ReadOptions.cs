namespace Assay.Formats;

/// <summary>How files are read: what happens to bad records, and how much a record may hold.</summary>
public sealed record ReadOptions
{
    /// <summary>Name of the file, for messages.</summary>
    public string? File { get; init; }

    /// <summary>
    /// Is told of every bad record, which is then left out. Null: the first bad record ends the reading with a
    /// <see cref="FormatProblemException"/>. What makes the rest of a file unreadable throws in both cases.
    /// </summary>
    public Action<FormatProblem>? OnProblem { get; init; }

    /// <summary>Is told what the file says about all samples together, before the first sample comes; not by formats that say nothing.</summary>
    public Action<DatasetHeader>? OnHeader { get; init; }

    /// <summary>Size of images whose size neither the format nor the image itself tells. Only for formats that measure in fractions of it.</summary>
    public ImageSize? ImageSize { get; init; }

    /// <summary>Whether the first row of a CSV table holds the names of its columns.</summary>
    public bool WithColumnHeader { get; init; }

    /// <summary>The columns that rows of tables shall have. Null: those that a table has, and all of them.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; init; }

    /// <summary>What a table calls columns that are called otherwise in <see cref="Columns"/>: its name by the column's.</summary>
    public IReadOnlyDictionary<string, string>? ColumnSources { get; init; }

    /// <summary>How labels stand behind texts, in text formats.</summary>
    public LabelSeparators Separators { get; init; } = LabelSeparators.Default;

    /// <summary>The longest line, and the most that one record may take, in bytes. Default 16 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>How deep objects, arrays or elements may lie in each other. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most annotations, images or labels that a reader may have to hold at once. Default 4,000,000.</summary>
    public int MaxHeld { get; init; } = 4_000_000;

    /// <summary>Tells of a bad record, or throws.</summary>
    internal void Tell(FormatProblem problem)
    {
        if (OnProblem is null)
            throw new FormatProblemException(problem);
        OnProblem(problem);
    }

    internal FormatProblem Problem(string message, long? line = null, long? column = null) => new(message, File, line, column);
}
