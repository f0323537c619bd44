using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>A report in plain words: what was found, what it means for all items, and what follows.</summary>
internal static class QualitySentences
{
    public static Sentences Of(AcceptanceBounds b)
    {
        if (b.Checked == 0)
        {
            return new()
            {
                EnUs = $"None of {b.Population:N0} items has been checked yet, so nothing is known about them.{English(b)}",
                ZhCn = $"{b.Population:N0} 项中尚未检查任何一项，无法判断质量。{Chinese(b)}",
            };
        }

        return new()
        {
            EnUs = $"{b.Checked:N0} of {b.Population:N0} items {(b.Checked == 1 ? "was" : "were")} checked and {b.Wrong:N0} found wrong ({Percent(b.Wrong, b.Checked)} %). "
                + $"With 95 % confidence at most {b.AtMost:N0} of all items ({Percent(b.AtMost, b.Population)} %) are wrong.{English(b)}",
            ZhCn = $"{b.Population:N0} 项中检查了 {b.Checked:N0} 项，发现 {b.Wrong:N0} 项错误（{Percent(b.Wrong, b.Checked)}%）。"
                + $"以 95% 的置信度，全部内容中最多有 {b.AtMost:N0} 项错误（{Percent(b.AtMost, b.Population)}%）。{Chinese(b)}",
        };
    }

    private static string English(AcceptanceBounds b) => b.Step switch
    {
        null => " No rule of acceptance was stated: the owner decides.",
        { Decision: Decision.GoOn } step => $" The plan has not decided: check on, at most {step.MoreAtMost:N0} items more, about {Math.Ceiling(step.MoreExpected):N0} if the rest is as what was seen.",
        { Decision: Decision.Reject } => " The plan rejects: too many are wrong. Keep what was checked and found right, and send the rest back.",
        { Decision: Decision.AcceptAndReturnToNormal } => " The plan accepts, and the next acceptance is inspected normally. Send back what was found wrong, and accept the rest.",
        _ when b.Wrong == 0 => " The plan accepts. Nothing was found wrong: accept all.",
        _ => " The plan accepts. Send back what was found wrong, and accept the rest.",
    };

    private static string Chinese(AcceptanceBounds b) => b.Step switch
    {
        null => "未设定判定规则，由负责人决定。",
        { Decision: Decision.GoOn } step => $"方案尚未得出结论：请继续检查，最多还需 {step.MoreAtMost:N0} 项；若其余质量相当，约需 {Math.Ceiling(step.MoreExpected):N0} 项。",
        { Decision: Decision.Reject } => "方案判定拒收：错误过多。建议保留已检查且正确的内容，其余退回。",
        { Decision: Decision.AcceptAndReturnToNormal } => "方案判定接受，下次验收恢复正常检验。建议退回发现的错误，其余接受。",
        _ when b.Wrong == 0 => "方案判定接受。未发现错误，建议全部接受。",
        _ => "方案判定接受。建议退回发现的错误，其余接受。",
    };

    /// <summary>Percents with the digits that small rates of errors need, without their sign.</summary>
    public static string Percent(int part, int whole) => (100.0 * part / whole) switch
    {
        > 0 and < 0.01 => "< 0.01",
        < 10 and var percent => $"{percent:0.##}",
        var percent => $"{percent:0.#}",
    };
}
