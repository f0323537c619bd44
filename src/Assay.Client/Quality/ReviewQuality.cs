namespace Assay.Client;

/// <summary>
/// How many labels were wrong when they were first submitted, as reviewers saw it and as it is in truth. Reviewers meet gold samples among the others,
/// not knowing which they are: what they say of these tells how often they err.
/// </summary>
public sealed record ReviewQuality
{
    /// <summary>Items that were reviewed at least once, gold ones left out.</summary>
    public int? ReviewedCount { get; init; }

    /// <summary>Share that the first review rejected.</summary>
    public ShareEstimate? RejectedRate { get; init; }

    /// <summary>The share that was wrong: rejected_rate corrected by sensitivity and specificity (Rogan and Gladen). Undefined without right and wrong answers to gold samples that were reviewed.</summary>
    public ShareEstimate? WrongRate { get; init; }

    /// <summary>Of wrong answers to gold samples, the share that reviewers rejected.</summary>
    public ShareEstimate? Sensitivity { get; init; }

    /// <summary>Of right answers to gold samples, the share that reviewers accepted.</summary>
    public ShareEstimate? Specificity { get; init; }
}
