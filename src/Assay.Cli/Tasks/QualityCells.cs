using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary>The quality of labelers as people read it.</summary>
internal static class QualityCells
{
    public static IReadOnlyList<Column<LabelerQuality>> OfLabelers { get; } =
    [
        new("LABELER", l => l.Email),
        new("RIGHT BY ALL", l => Share(l.Accuracy)),
        new("FIRST PASS", l => Share(l.FirstPassYield)),
        new("ACCEPTED", l => Share(l.AcceptanceRate)),
        new("GOLD RIGHT", l => Share(l.GoldAccuracy)),
        new("SENT BACK", l => l.ReworkCount),
        new("SUBMITTED", l => l.SubmissionCount),
        new("ACTIVE", l => Cell.Duration(l.ActiveMs)),
        new("PER HOUR", l => l.SubmissionsPerHour is { } pace ? $"{pace:0.#}" : ""),
    ];

    public static string Coefficient(AgreementCoefficient coefficient) => coefficient switch
    {
        { Value: null } => coefficient.Undefined ?? "",
        { Lower: null } => $"{coefficient.Value:0.###}",
        _ => $"{coefficient.Value:0.###} ({coefficient.Lower:0.###}–{coefficient.Upper:0.###})",
    };

    public static string Share(ShareEstimate? share) =>
        share?.Rate is { } rate ? $"{100 * rate:0.#} % ({100 * share.Lower:0.#}–{100 * share.Upper:0.#} %)" : share?.Undefined ?? "";
}
