namespace Assay.Client;

/// <summary>Labels that were submitted for an item, by whom and when.</summary>
public sealed record SampleSubmission
{
    /// <summary>The labeler whose item it is.</summary>
    public string? WorkerId { get; init; }

    /// <summary>The address of the labeler.</summary>
    public string? Email { get; init; }

    /// <summary>Who submitted: the labeler, or the owner or manager on their behalf.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>When, milliseconds since 1970 UTC.</summary>
    public long? SubmittedTime { get; init; }

    /// <summary>How long the labeler worked on it, in milliseconds, if that was told.</summary>
    public long? ActiveMs { get; init; }

    /// <summary>The labels.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }
}
