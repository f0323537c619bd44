namespace Assay.Client;

/// <summary>Query of DescribeAcceptancePlan.</summary>
public sealed record DescribeAcceptancePlanQuery
{
    /// <summary>Size of the population to describe the plan for; absent, the items that wait for acceptance now.</summary>
    public int? PopulationCount { get; init; }
}
