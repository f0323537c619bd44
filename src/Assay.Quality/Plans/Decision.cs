namespace Assay.Quality;

/// <summary>What a plan says after some items were inspected.</summary>
public enum Decision
{
    /// <summary>Not decided: inspect on.</summary>
    GoOn = 0,

    /// <summary>Accept the lot.</summary>
    Accept,

    /// <summary>Accept the lot, and go back to normal inspection with the next: under reduced inspection, between acceptance and rejection number.</summary>
    AcceptAndReturnToNormal,

    /// <summary>Reject the lot.</summary>
    Reject,
}
