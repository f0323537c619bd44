namespace Assay.Quality;

/// <summary>What came of one lot of a series, for <see cref="SwitchingState.Next"/>. A lot that is shown again after a rejection does not count.</summary>
/// <param name="Plan">The plan the lot was inspected by.</param>
/// <param name="Decision">Its verdict.</param>
/// <param name="Wrong">Wrong items found.</param>
/// <param name="Inspected">Items inspected.</param>
public sealed record InspectedLot(AqlPlan Plan, Decision Decision, int Wrong, int Inspected);

/// <summary>Which inspection the next lot of a series gets: the switching rules, as a state that a lot moves on.</summary>
/// <remarks>
/// ISO 2859-1:1999, 9: normal → tightened when two of five or fewer consecutive lots are rejected; tightened → normal when five in a row are accepted; normal → reduced when the
/// switching score reaches 30; reduced → normal with a rejection or a lot between acceptance and rejection number; inspection is discontinued when five lots have been rejected under
/// tightened inspection. That the work flows steadily and that reduced inspection is wanted is for people to say: <see cref="BackToNormal"/>.
/// </remarks>
public sealed record SwitchingState
{
    private const int ScoreForReduced = 30;

    /// <summary>The start of a series: normal inspection.</summary>
    public static SwitchingState Start { get; } = new();

    /// <summary>Inspection of the next lot.</summary>
    public Severity Severity { get; private init; }

    /// <summary>Too many lots were rejected under tightened inspection: accept nothing until the cause is mended, then start with <see cref="Resume"/>.</summary>
    public bool IsDiscontinued { get; private init; }

    /// <summary>Points towards reduced inspection, 0 … 30; they count under normal inspection.</summary>
    public int Score { get; private init; }

    /// <summary>Verdicts of the last lots under normal inspection, newest last, at most four: true = rejected.</summary>
    private string Recent { get; init; } = "";

    /// <summary>Lots accepted in a row under tightened inspection.</summary>
    private int AcceptedInRow { get; init; }

    /// <summary>Lots rejected since tightened inspection began.</summary>
    private int RejectedInAll { get; init; }

    /// <summary>The state after another lot.</summary>
    /// <param name="lot">A lot with a verdict, inspected by a plan of this state's <see cref="Severity"/>.</param>
    public SwitchingState Next(InspectedLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        if (lot.Decision == Decision.GoOn)
            throw new ArgumentException("The lot has no verdict yet.", nameof(lot));
        if (lot.Plan.Severity != Severity)
            throw new ArgumentException($"The lot was inspected under {lot.Plan.Severity} inspection, and {Severity} was due.", nameof(lot));
        if (IsDiscontinued)
            throw new InvalidOperationException("Inspection is discontinued: resume it first.");
        var rejected = lot.Decision == Decision.Reject;
        return Severity switch
        {
            Severity.Normal => AfterNormal(lot, rejected),
            Severity.Tightened => AfterTightened(rejected),
            _ => lot.Decision == Decision.Accept ? this : Start,
        };
    }

    /// <summary>Production is unsteady, or other conditions speak for it: normal inspection from here on.</summary>
    public SwitchingState BackToNormal() => Severity == Severity.Reduced ? Start : this;

    /// <summary>The cause was mended: after a discontinuation, inspection resumes tightened.</summary>
    public SwitchingState Resume() => IsDiscontinued ? new() { Severity = Severity.Tightened } : this;

    private SwitchingState AfterNormal(InspectedLot lot, bool rejected)
    {
        var recent = Recent + (rejected ? 'R' : 'A');
        if (rejected && recent.Count(verdict => verdict == 'R') >= 2)
            return new() { Severity = Severity.Tightened };
        var score = Math.Min(ScoreForReduced, Earned(lot, rejected) is var points && points > 0 ? Score + points : 0);
        if (score == ScoreForReduced)
            return new() { Severity = Severity.Reduced };
        return this with { Score = score, Recent = recent.Length > 4 ? recent[^4..] : recent };
    }

    private SwitchingState AfterTightened(bool rejected)
    {
        if (!rejected)
            return AcceptedInRow == 4 ? Start : this with { AcceptedInRow = AcceptedInRow + 1 };
        return this with { AcceptedInRow = 0, RejectedInAll = RejectedInAll + 1, IsDiscontinued = RejectedInAll == 4 };
    }

    // ISO 2859-1, 9.3.3.2: single sampling by the next stricter AQL, double by its first, multiple by its third sample.
    private static int Earned(InspectedLot lot, bool rejected)
    {
        if (rejected)
            return 0;
        var stages = lot.Plan.Plan.Stages;
        if (stages.Count > 1)
            return lot.Inspected <= stages.Take(stages.Count == 2 ? 1 : 3).Sum(stage => stage.Size) ? 3 : 0;
        if (lot.Plan.StricterAccept < 0)
            return 2;
        return lot.Wrong <= lot.Plan.StricterAccept ? 3 : 0;
    }
}
