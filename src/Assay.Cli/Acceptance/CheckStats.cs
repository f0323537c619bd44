using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary>The figures of an acceptance.</summary>
internal static class CheckStats
{
    public static IReadOnlyList<Column<CheckTaskStats>> Columns { get; } =
    [
        new("POPULATION", s => s.TotalSampleCount),
        new("DRAWN", s => s.SampledSampleCount),
        new("JUDGED", s => s.CheckedSampleCount),
        new("OPEN", s => s.UncheckedSampleCount),
        new("ACCEPTED", s => s.AcceptedSampleCount),
        new("REJECTED", s => s.RejectedSampleCount),
        new("PASS RATE", s => Cell.Percent(s.PassRate)),
        new("GRADE", s => s.Score),
    ];
}
