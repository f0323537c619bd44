using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>Says why an inspection is due.</summary>
internal static class InspectionSentences
{
    public static Sentences Of(DueInspection due) => (due.State, due.Counted) switch
    {
        ({ IsDiscontinued: true }, _) => new()
        {
            EnUs = "Five acceptances of this team were rejected under tightened inspection. Inspection is discontinued: find the cause and mend it, then ask for tightened inspection to begin again.",
            ZhCn = "该团队在加严检验下已有 5 次验收被拒收，检验中止：请查明并消除原因，然后选择加严检验重新开始。",
        },
        ({ Severity: Severity.Tightened }, _) => new()
        {
            EnUs = "Tightened inspection: two of five acceptances in a row, or fewer, were rejected. Five accepted in a row lead back to normal inspection.",
            ZhCn = "加严检验：连续不超过 5 次验收中有 2 次被拒收。连续 5 次接受后恢复正常检验。",
        },
        ({ Severity: Severity.Reduced }, _) => new()
        {
            EnUs = "Reduced inspection: the last acceptances went so well that the switching score has reached 30. One rejection leads back to normal inspection.",
            ZhCn = "放宽检验：近期验收质量良好，转移得分已达 30。一次拒收即恢复正常检验。",
        },
        (_, 0) => new()
        {
            EnUs = "Normal inspection: the series begins, this team has no earlier acceptance with this limit.",
            ZhCn = "正常检验：系列开始，该团队此前没有使用该 AQL 的验收。",
        },
        (var state, var counted) => new()
        {
            EnUs = $"Normal inspection: of this team's acceptances {counted:N0} count, the switching score is {state.Score} of 30, and nothing calls for tightening.",
            ZhCn = $"正常检验：该团队已有 {counted:N0} 次验收计入，转移得分为 {state.Score}/30，无需加严。",
        },
    };
}
