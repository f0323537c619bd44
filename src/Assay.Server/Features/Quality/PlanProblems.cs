using Assay.Quality;
using Assay.Server.Http;

namespace Assay.Server.Features.Quality;

/// <summary>Says why a plan cannot exist, and what to change.</summary>
internal static class PlanProblems
{
    public static Refusal Refusal(ImpossiblePlanException problem) => new(Errors.PlanImpossible, new Phrase(problem.Message, Chinese(problem.Problem)));

    private static string Chinese(PlanProblem problem) => problem switch
    {
        PlanProblem.LotEmpty => "没有待验收的内容。",
        PlanProblem.SampleSize => "抽样数必须至少为 1，且不超过总数，请调整抽样数。",
        PlanProblem.AcceptanceNumber => "合格判定数必须在 0 与抽样数减 1 之间，请调整。",
        PlanProblem.AqlUnknown => $"标准中没有该 AQL，请使用以下之一：{string.Join(", ", PlanReader.UsableAqls)}。",
        PlanProblem.QualityRange => "错误率必须大于 0 且小于 1，请调整。",
        PlanProblem.RiskRange => "风险必须大于 0 且小于 1，且两个风险之和小于 1，请调整。",
        PlanProblem.QualityOrder => "可接受的错误率必须低于应拒收的错误率，请降低前者或提高后者。",
        PlanProblem.QualityTooNear => "两个错误率过于接近，所需抽样数过大，请拉开两者或放宽风险。",
        PlanProblem.SampleTooSmall => "抽样数太少，即使没有错误也不足以证明，请增加抽样数、放宽风险或提高应拒收的错误率。",
        _ => "该方案不适用于此计数方式，请选择其他方案。",
    };
}
