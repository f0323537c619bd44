namespace Assay.Client;

/// <summary>How an acceptance is closed.</summary>
public enum AcceptanceAction
{
    /// <summary>Accept every item of the population.</summary>
    PassAll = 0,

    /// <summary>Send every item of the population back.</summary>
    RejectAll = 1,

    /// <summary>Drop the draw and its verdicts.</summary>
    Cancel = 2,

    /// <summary>Change nothing; list the conflicting samples.</summary>
    ListConflicts = 3,

    /// <summary>Accept all but the rejected ones.</summary>
    PassAcceptedAndUnhandled = 4,

    /// <summary>Accept only what was accepted by verdict.</summary>
    PassAcceptedOnly = 5,
}
