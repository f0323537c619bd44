using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary>How many items are in which state.</summary>
internal static class ItemCounts
{
    public static IReadOnlyList<Column<T>> Columns<T>(Func<T, SampleStats?> stats) =>
    [
        new("TOTAL", x => stats(x)?.TotalSampleCount),
        new("NONE", x => stats(x)?.UnannotatedSampleCount),
        new("AUTO", x => stats(x)?.AutoAnnotationSampleCount),
        new("UNREVIEWED", x => stats(x)?.UnreviewedSampleCount),
        new("UNCHECK", x => stats(x)?.UncheckSampleCount),
        new("ACCEPTED", x => stats(x)?.AcceptedSampleCount),
        new("REJECTED", x => stats(x)?.RejectedSampleCount),
    ];
}
