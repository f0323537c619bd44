using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>What is known of an acceptance: its numbers, how many may be wrong at most, and what its plan says if it has one.</summary>
internal sealed record AcceptanceBounds(int Population, int Checked, int Wrong, int AtMost, NextStep? Step)
{
    /// <summary>The way to close that follows. After a rejection, what was found right is kept: it has been looked at.</summary>
    public AcceptanceAction? Action => Step?.Decision switch
    {
        Decision.Accept or Decision.AcceptAndReturnToNormal => AcceptanceAction.PassAcceptedAndUnhandled,
        Decision.Reject => AcceptanceAction.PassAcceptedOnly,
        _ => null,
    };
}
