namespace Assay.Client;

/// <summary>What the verdicts so far say about all labels of an acceptance. Answer of GetAcceptanceQuality.</summary>
public sealed record AcceptanceQuality
{
    /// <summary>Acceptance id.</summary>
    public string? AcceptanceId { get; init; }

    /// <summary>The plan it was started from; absent of one that was started by number or rate alone.</summary>
    public AcceptancePlanRequest? Plan { get; init; }

    /// <summary>Items that the acceptance decides about.</summary>
    public int? PopulationCount { get; init; }

    /// <summary>Items drawn.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Drawn items with a verdict.</summary>
    public int? CheckedCount { get; init; }

    /// <summary>Rejected ones among them.</summary>
    public int? WrongCount { get; init; }

    /// <summary>Share of wrong items in the whole population.</summary>
    public ShareEstimate? WrongRate { get; init; }

    /// <summary>With 95 % confidence, at most as many items of the population are wrong, those found included.</summary>
    public int? WrongAtMost { get; init; }

    /// <summary>What the plan says: go_on, accept, accept_and_return_to_normal or reject; absent without a plan that decides.</summary>
    public string? Decision { get; init; }

    /// <summary>The most further checks until the decision.</summary>
    public int? MoreAtMost { get; init; }

    /// <summary>Further checks on average, if the rest is as what was seen.</summary>
    public double? MoreExpected { get; init; }

    /// <summary>The action to close with that follows from the decision; the owner decides.</summary>
    public AcceptanceAction? RecommendedAction { get; init; }

    /// <summary>What was found, what it means and why the action is recommended.</summary>
    public Sentences? Summary { get; init; }

    /// <summary>Results of each labeler.</summary>
    public IReadOnlyList<CheckedGroup>? Labelers { get; init; }

    /// <summary>Results of each label that stands in a checked item.</summary>
    public IReadOnlyList<CheckedGroup>? Labels { get; init; }

    /// <summary>Up to 20 drawn items without verdict, in the random order in which a plan that may stop early has to be checked.</summary>
    public IReadOnlyList<ItemToCheck>? NextItems { get; init; }
}

/// <summary>What was found in a part of the items.</summary>
public sealed record CheckedGroup
{
    /// <summary>Of a labeler: their id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Of a labeler: their e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Of a label: its name.</summary>
    public string? LabelName { get; init; }

    /// <summary>Items of the population in this part; absent of labels.</summary>
    public int? PopulationCount { get; init; }

    /// <summary>Items with a verdict.</summary>
    public int? CheckedCount { get; init; }

    /// <summary>Rejected ones among them.</summary>
    public int? WrongCount { get; init; }

    /// <summary>Share of wrong items in this part.</summary>
    public ShareEstimate? WrongRate { get; init; }
}

/// <summary>An item that waits for a verdict.</summary>
public sealed record ItemToCheck
{
    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>The labeler whose item it is.</summary>
    public string? WorkerId { get; init; }
}
