namespace Assay.Client;

/// <summary>How an acceptance is to decide. Body of DescribeAcceptancePlan and StartPlannedAcceptance.</summary>
public sealed record AcceptancePlanRequest
{
    /// <summary>Where the number of checks comes from. Values: percentage; number; aql; risk; sequential.</summary>
    public string? Kind { get; init; }

    /// <summary>Of percentage: the share to check, above 0 and at most 1.</summary>
    public double? SamplingRate { get; init; }

    /// <summary>Of number: how many items to check, at least 1.</summary>
    public int? SamplingNum { get; init; }

    /// <summary>Of percentage and number: the most wrong items with which the labels are accepted. Without it and without rejectable_rate there is an estimate, but no decision.</summary>
    public int? AcceptNumber { get; init; }

    /// <summary>Of aql: acceptable quality limit in percent, 0.010 to 10, one of the standard's.</summary>
    public double? Aql { get; init; }

    /// <summary>Of aql: inspection level, II when absent. Values: S-1; S-2; S-3; S-4; I; II; III.</summary>
    public string? InspectionLevel { get; init; }

    /// <summary>Of aql: severity; absent, what the switching rules say after the team's earlier acceptances with the same limit. Values: normal; tightened; reduced.</summary>
    public string? Severity { get; init; }

    /// <summary>Of aql: number of samples, single when absent. Values: single; double; multiple.</summary>
    public string? SamplingType { get; init; }

    /// <summary>Of risk and sequential: share of wrong items that is to be accepted, between 0 and 1.</summary>
    public double? AcceptableRate { get; init; }

    /// <summary>Of risk and sequential: probability that such labels are rejected all the same; 0.05 when absent.</summary>
    public double? ProducerRisk { get; init; }

    /// <summary>Share of wrong items that is to be rejected, between 0 and 1. Of risk and sequential; of percentage and number it sets the acceptance number.</summary>
    public double? RejectableRate { get; init; }

    /// <summary>Probability that such labels are accepted all the same; 0.05 when absent.</summary>
    public double? ConsumerRisk { get; init; }

    /// <summary>Draws from each labeler's items, or from those of each label, in proportion to their number; an item with several labels counts to the rarest. Not of sequential. Values: labeler; label.</summary>
    public string? StratifyBy { get; init; }
}
