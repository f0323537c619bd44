namespace Assay.Client;

/// <summary>What closing a running acceptance would do, action by action. Answer of PreviewAcceptance.</summary>
public sealed record AcceptancePreview
{
    /// <summary>Acceptance id.</summary>
    public string? AcceptanceId { get; init; }

    /// <summary>Items of the population: what a closing decides about.</summary>
    public int? PopulationCount { get; init; }

    /// <summary>Items drawn.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Drawn items with a verdict.</summary>
    public int? CheckedCount { get; init; }

    /// <summary>Items in conflict, as action 3 lists them.</summary>
    public int? ConflictCount { get; init; }

    /// <summary>One entry for each action and each value of overwrite_last_result.</summary>
    public IReadOnlyList<AcceptanceOutcome>? Outcomes { get; init; }
}
