namespace Assay.Quality;

/// <summary>A plan of one, two or more samples: single, double and multiple sampling by attributes.</summary>
/// <remarks>
/// Not curtailed, a sample is always inspected whole. Curtailed, inspection stops as soon as the verdict on the running sample cannot change any more: the
/// decisions, and so the operating characteristic, stay the same, and fewer items are inspected.
/// </remarks>
public sealed class StagedPlan : AcceptancePlan
{
    private readonly Stage[] _stages;
    private readonly int[] _ends;

    /// <summary>A plan of these stages.</summary>
    /// <param name="stages">At least one. Numbers count over all stages so far and do not fall; in the last one a gap between acceptance and rejection number means "accept, and return to normal inspection".</param>
    /// <param name="curtailed">Whether inspection stops inside a sample once the verdict is certain.</param>
    /// <exception cref="ImpossiblePlanException">The stages lead to no decision.</exception>
    public StagedPlan(IReadOnlyList<Stage> stages, bool curtailed = false)
    {
        ArgumentNullException.ThrowIfNull(stages);
        _stages = [.. stages];
        _ends = new int[_stages.Length];
        Curtailed = curtailed;
        Check();
    }

    /// <summary>The samples in order.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>Whether inspection stops inside a sample once the verdict is certain.</summary>
    public bool Curtailed { get; }

    /// <inheritdoc />
    public override int MaximumSampleSize => _ends[^1];

    /// <summary>A single sample of <paramref name="size"/> that is accepted with at most <paramref name="accept"/> wrong.</summary>
    /// <param name="size">At least 1.</param>
    /// <param name="accept">0 … <paramref name="size"/>.</param>
    /// <param name="curtailed">Whether inspection stops once the verdict is certain.</param>
    public static StagedPlan Single(int size, int accept, bool curtailed = false) => new([new Stage(size, accept, accept + 1)], curtailed);

    /// <summary>The same decisions, inspected no further than they need.</summary>
    public StagedPlan Curtail() => Curtailed ? this : new StagedPlan(_stages, curtailed: true);

    /// <inheritdoc />
    public override Decision Decide(int inspected, int wrong)
    {
        var stage = StageOf(inspected);
        if (stage > 0 && Verdict(stage - 1, wrong) is var before && inspected == _ends[stage - 1] && before != Decision.GoOn)
            return before;
        if (stage == _stages.Length)
            return Verdict(stage - 1, wrong);
        if (!Curtailed)
            return Decision.GoOn;
        if (wrong >= _stages[stage].Reject)
            return Decision.Reject;
        return wrong + (_ends[stage] - inspected) <= (_stages[stage].Accept ?? -1) ? Decision.Accept : Decision.GoOn;
    }

    internal override (int Accept, int Reject) LinesAt(int inspected)
    {
        var stage = StageOf(inspected);
        if (stage == _stages.Length)
            return (_stages[^1].Reject - 1, _stages[^1].Reject);
        var (accept, reject) = ((_stages[stage].Accept ?? -1) - (_ends[stage] - inspected), _stages[stage].Reject);
        return stage > 0 && inspected == _ends[stage - 1]
            ? (Math.Max(accept, _stages[stage - 1].Accept ?? -1), Math.Min(reject, _stages[stage - 1].Reject))
            : (accept, reject);
    }

    private protected override PlanOutcome Run(int inspected, int wrong, double quality, LotModel model)
    {
        if (Decide(inspected, wrong) is var decided && decided != Decision.GoOn)
            return new(decided == Decision.Reject ? 0 : 1, 0, 0);
        if (!Curtailed)
            return StageWalk.Run(this, inspected, wrong, quality, model);
        if (!model.CountsItems)
            throw new ImpossiblePlanException(PlanProblem.ModelUnfit, "Curtailed inspection counts wrong items, not defects per unit: choose the binomial or the hypergeometric model.");
        return _stages.Length == 1 && _stages[0].Accept + 1 == _stages[0].Reject
            ? Race.Run(_stages[0].Reject - wrong, _ends[0] - _stages[0].Reject + 1 - (inspected - wrong), inspected, wrong, quality, model)
            : ItemWalk.Run(this, inspected, wrong, quality, model);
    }

    /// <summary>The stage that an item belongs to of which <paramref name="inspected"/> come before it; the number of stages behind the end.</summary>
    internal int StageOf(int inspected)
    {
        var stage = 0;
        while (stage < _ends.Length && inspected >= _ends[stage])
            stage++;
        return stage;
    }

    internal int EndOf(int stage) => _ends[stage];

    /// <summary>The verdict when the stage is over.</summary>
    internal Decision Verdict(int stage, int wrong)
    {
        var (_, accept, reject) = _stages[stage];
        if (wrong <= (accept ?? -1))
            return Decision.Accept;
        if (wrong >= reject)
            return Decision.Reject;
        return stage == _stages.Length - 1 ? Decision.AcceptAndReturnToNormal : Decision.GoOn;
    }

    private void Check()
    {
        if (_stages.Length == 0)
            throw new ImpossiblePlanException(PlanProblem.SampleSize, "A plan needs at least one sample.");
        long end = 0;
        for (var i = 0; i < _stages.Length; i++)
        {
            var (size, accept, reject) = _stages[i];
            end += size;
            if (size < 1 || end > int.MaxValue)
                throw new ImpossiblePlanException(PlanProblem.SampleSize, "Each sample needs at least one item, and all together at most 2,147,483,647.");
            if (accept is < 0 || accept >= reject || reject < 1)
                throw new ImpossiblePlanException(PlanProblem.AcceptanceNumber, $"Sample {i + 1} needs an acceptance number of 0 or more below its rejection number.");
            if (i > 0 && (reject < _stages[i - 1].Reject || (accept ?? -1) < (_stages[i - 1].Accept ?? -1)))
                throw new ImpossiblePlanException(PlanProblem.AcceptanceNumber, $"The numbers of sample {i + 1} count all samples so far; they cannot be lower than those of the sample before.");
            _ends[i] = (int)end;
        }

        if (_stages[^1].Accept is null)
            throw new ImpossiblePlanException(PlanProblem.AcceptanceNumber, "The last sample needs an acceptance number.");
    }
}
