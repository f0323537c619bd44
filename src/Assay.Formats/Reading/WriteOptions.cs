namespace Assay.Formats;

/// <summary>How files are written.</summary>
public sealed record WriteOptions
{
    /// <summary>Is told of what the format cannot hold and what was therefore left out. Null: nobody wants to know.</summary>
    public Action<FormatProblem>? OnLoss { get; init; }

    /// <summary>What stands in the file about all samples together; asked for once the first sample came. Labels that it does not have are added.</summary>
    public Func<DatasetHeader?>? Header { get; init; }

    /// <summary>Where the samples' own files are. If given, formats that are folders get copies of them.</summary>
    public IFileTree? Sources { get; init; }

    /// <summary>How labels stand behind texts, in text formats.</summary>
    public LabelSeparators Separators { get; init; } = LabelSeparators.Default;

    internal void Tell(string message, string? file) => OnLoss?.Invoke(new(message, file) { Skipped = false });
}
