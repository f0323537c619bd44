namespace Assay.Client;

/// <summary>What a plan means for a population. Answer of DescribeAcceptancePlan.</summary>
public sealed record AcceptancePlanMeaning
{
    /// <summary>Items that the acceptance decides about.</summary>
    public int? PopulationCount { get; init; }

    /// <summary>The most items that are checked; as many are drawn.</summary>
    public int? SampleCount { get; init; }

    /// <summary>The samples in order; of a sequential plan its last decision.</summary>
    public IReadOnlyList<AcceptancePlanStage>? Stages { get; init; }

    /// <summary>Code letter of the tables of ISO 2859-1.</summary>
    public string? CodeLetter { get; init; }

    /// <summary>Of aql: the inspection that this plan is for. Values: normal; tightened; reduced.</summary>
    public string? Severity { get; init; }

    /// <summary>Of aql: the inspection that the switching rules call for after the team's earlier acceptances. Values: normal; tightened; reduced.</summary>
    public string? SeverityDue { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public Sentences? SeverityReason { get; init; }

    /// <summary>Whether the whole population is checked.</summary>
    public bool? WholePopulation { get; init; }

    /// <summary>How often labels of different quality are accepted, and what it costs; absent where nothing is decided.</summary>
    public IReadOnlyList<AcceptanceCurvePoint>? Curve { get; init; }

    /// <summary>Where nothing is decided: what the checks will say of all items, for as many wrong ones as may be found; otherwise absent.</summary>
    public IReadOnlyList<AcceptancePlanFinding>? Findings { get; init; }

    /// <summary>The plan in a few sentences.</summary>
    public Sentences? Summary { get; init; }
}

/// <summary>One sample of a plan. The numbers count all wrong items found so far.</summary>
public sealed record AcceptancePlanStage
{
    /// <summary>Items of this sample.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Accept with at most as many wrong; absent where this sample alone cannot accept.</summary>
    public int? AcceptNumber { get; init; }

    /// <summary>Reject with at least as many wrong.</summary>
    public int? RejectNumber { get; init; }
}

/// <summary>What a plan does to labels of one quality.</summary>
public sealed record AcceptanceCurvePoint
{
    /// <summary>Wrong items in the population.</summary>
    public int? WrongCount { get; init; }

    /// <summary>Their share.</summary>
    public double? WrongRate { get; init; }

    /// <summary>Probability that the plan accepts.</summary>
    public double? AcceptProbability { get; init; }

    /// <summary>Items checked on average until it decides, when the checking stops as soon as the verdict is certain.</summary>
    public double? ExpectedChecks { get; init; }
}

/// <summary>What a number of wrong items among the checked says of all items. The bound is that of a random draw from all items alike.</summary>
public sealed record AcceptancePlanFinding
{
    /// <summary>Wrong items among the checked.</summary>
    public int? WrongCount { get; init; }

    /// <summary>Their share of the checked: the estimate for all items.</summary>
    public double? WrongRate { get; init; }

    /// <summary>With 95 % confidence, at most as many of all items are wrong, those found included.</summary>
    public int? WrongAtMost { get; init; }

    /// <summary>Their share of all items.</summary>
    public double? WrongRateAtMost { get; init; }
}
