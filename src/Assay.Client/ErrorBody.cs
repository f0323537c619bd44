namespace Assay.Client;

/// <summary>Body of every answer that reports an error.</summary>
internal sealed record ErrorBody
{
    /// <summary>What went wrong, in the language asked for.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Error code, ModelArts.NNNN.</summary>
    public string? ErrorCode { get; init; }
}
