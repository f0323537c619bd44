namespace Assay.Quality;

/// <summary>Why a plan cannot exist.</summary>
public enum PlanProblem
{
    /// <summary>A lot needs at least one item.</summary>
    LotEmpty,

    /// <summary>A sample needs at least one item, and at most as many as the lot has.</summary>
    SampleSize,

    /// <summary>The acceptance number lies outside 0 … sample size − 1, or the stages do not lead to a decision.</summary>
    AcceptanceNumber,

    /// <summary>The AQL is not one of the standard's.</summary>
    AqlUnknown,

    /// <summary>A share lies outside (0, 1).</summary>
    QualityRange,

    /// <summary>A risk lies outside (0, 1), or the two risks add up to 1 or more.</summary>
    RiskRange,

    /// <summary>The acceptable quality is not better than the rejectable one.</summary>
    QualityOrder,

    /// <summary>The two qualities are so near to each other that the sample would be larger than this library handles, or that they are the same number of items in the lot.</summary>
    QualityTooNear,

    /// <summary>A sample of this size can keep no consumer's risk: even without a wrong one it proves too little.</summary>
    SampleTooSmall,

    /// <summary>The plan counts items, and the model counts defects per unit.</summary>
    ModelUnfit,
}

/// <summary>A plan was asked for that cannot exist. <see cref="Exception.Message"/> says what to change.</summary>
/// <param name="problem">The reason, for callers that speak other languages.</param>
/// <param name="message">The reason and what to change, in English.</param>
public sealed class ImpossiblePlanException(PlanProblem problem, string message) : ArgumentException(message)
{
    /// <summary>The reason.</summary>
    public PlanProblem Problem { get; } = problem;
}
