namespace Assay.Client;

/// <summary>One item of an acceptance.</summary>
public sealed record AcceptanceItem
{
    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>The labeler whose item it is.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Whether it was drawn into the sample.</summary>
    public bool? Drawn { get; init; }

    /// <summary>Verdict.</summary>
    public bool? CheckAccept { get; init; }

    /// <summary>Score of the verdict, A–D.</summary>
    public string? CheckScore { get; init; }

    /// <summary>Comment of the verdict.</summary>
    public string? CheckComment { get; init; }

    /// <summary>Who judged.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>When it was judged, milliseconds since 1970 UTC.</summary>
    public long? CheckedTime { get; init; }

    /// <summary>State at the start, as in sample_status.</summary>
    public string? StateBefore { get; init; }

    /// <summary>State after the closing, as in sample_status.</summary>
    public string? StateAfter { get; init; }
}
