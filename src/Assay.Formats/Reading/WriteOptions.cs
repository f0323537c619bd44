namespace Assay.Formats;

/// <summary>How files are written.</summary>
public sealed record WriteOptions
{
    /// <summary>Is told of what the format cannot hold and what was therefore left out. Null: nobody wants to know.</summary>
    public Action<FormatProblem>? OnLoss { get; init; }

    internal void Tell(string message, string? file) => OnLoss?.Invoke(new(message, file) { Skipped = false });
}
