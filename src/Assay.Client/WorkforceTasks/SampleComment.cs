namespace Assay.Client;

/// <summary>Schema SampleComment of the data-management API.</summary>
public sealed record SampleComment
{
    /// <summary>Accept. True: passed.</summary>
    public bool? Accept { get; init; }

    /// <summary>Comment. Length 0–256. Without any of !&lt;&gt;=&amp;"'.</summary>
    public string? Comment { get; init; }

    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>Score. Review grade, A best. Values: A (best); B (second best); C (third); D (worst).</summary>
    public string? Score { get; init; }

    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Proof that the item is leased to the caller, where it was handed out by a lease. Extension.</summary>
    public string? LeaseToken { get; init; }
}
