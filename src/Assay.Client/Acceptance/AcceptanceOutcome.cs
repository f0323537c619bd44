namespace Assay.Client;

/// <summary>What one action would do to the population of a running acceptance and to the dataset.</summary>
public sealed record AcceptanceOutcome
{
    /// <summary>The action.</summary>
    public AcceptanceAction? Action { get; init; }

    /// <summary>Whether labels that the dataset has would be replaced.</summary>
    public bool? OverwriteLastResult { get; init; }

    /// <summary>Items it accepts.</summary>
    public int? AcceptedCount { get; init; }

    /// <summary>Items it sends back.</summary>
    public int? RejectedCount { get; init; }

    /// <summary>Samples whose labels go into the dataset.</summary>
    public int? MergedCount { get; init; }

    /// <summary>Samples among these whose labels in the dataset are replaced.</summary>
    public int? ReplacedCount { get; init; }
}
