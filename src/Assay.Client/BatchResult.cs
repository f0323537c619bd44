namespace Assay.Client;

/// <summary>Answer of a batch: one result per input, in input order.</summary>
public sealed record BatchResult
{
    /// <summary>False if any item failed.</summary>
    public bool? Success { get; init; }

    /// <summary>One result per input, in input order.</summary>
    public IReadOnlyList<BatchResponse>? Results { get; init; }

    /// <summary>Error code, where the batch failed as a whole.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error text, where the batch failed as a whole.</summary>
    public string? ErrorMsg { get; init; }
}
