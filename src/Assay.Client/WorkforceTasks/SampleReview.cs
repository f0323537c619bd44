namespace Assay.Client;

/// <summary>A review of an item, by whom and when.</summary>
public sealed record SampleReview
{
    /// <summary>The labeler whose item was reviewed.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Who reviewed.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When, milliseconds since 1970 UTC.</summary>
    public long? ReviewedTime { get; init; }

    /// <summary>Whether it passed.</summary>
    public bool? Accept { get; init; }

    /// <summary>Score A–D.</summary>
    public string? Score { get; init; }

    /// <summary>Comment.</summary>
    public string? Comment { get; init; }
}
