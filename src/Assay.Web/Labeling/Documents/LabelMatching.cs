using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>
/// Which labels of one person another has, too. Nobody draws the same to the pixel: what says the same and lies on the same
/// place for the most part is the same.
/// </summary>
public static class LabelMatching
{
    /// <summary>Share of what both cover that they have to cover together.</summary>
    private const double Enough = 0.8;

    /// <summary>How far apart points and lines without area may lie, in pixels.</summary>
    private const double Near = 6;

    /// <summary>For each label of <paramref name="labels"/>, whether <paramref name="others"/> has one for it; each stands for one.</summary>
    public static IReadOnlyList<bool> Shared(IReadOnlyList<SampleLabel> labels, IReadOnlyList<SampleLabel> others)
    {
        var exact = LabelComparison.Shared(labels, others).ToArray();
        var theirs = LabelComparison.Shared(others, labels);
        var left = others.Where((_, i) => !theirs[i]).ToList();
        for (var i = 0; i < labels.Count; i++)
        {
            if (exact[i] || left.Where(o => SaysTheSame(labels[i], o)).MaxBy(o => Overlap(labels[i], o)) is not { } nearest || Overlap(labels[i], nearest) < Enough)
                continue;
            left.Remove(nearest);
            exact[i] = true;
        }

        return exact;
    }

    private static bool SaysTheSame(SampleLabel a, SampleLabel b) => IsPlaced(a) && IsPlaced(b) && LabelComparison.Same([Unplaced(a)], [Unplaced(b)]);

    private static bool IsPlaced(SampleLabel label) => label.Property is { Feature.Count: > 0 } or { StartTime: not null, EndTime: not null };

    private static SampleLabel Unplaced(SampleLabel label) =>
        label with { Score = null, Property = label.Property! with { Feature = null, StartTime = null, EndTime = null, Keyframes = null } };

    /// <summary>In time and on the picture, where there are both.</summary>
    private static double Overlap(SampleLabel a, SampleLabel b) => Math.Min(
        Overlap(MediaTime.Read(a.Property!.StartTime), MediaTime.Read(a.Property.EndTime), MediaTime.Read(b.Property!.StartTime), MediaTime.Read(b.Property.EndTime)),
        Overlap(a.Property.Feature, b.Property.Feature));

    private static double Overlap(double? from, double? to, double? otherFrom, double? otherTo) =>
        from is null && otherFrom is null ? 1
        : from is null || to is null || otherFrom is null || otherTo is null ? 0
        : Math.Max(0, Math.Min(to.Value, otherTo.Value) - Math.Max(from.Value, otherFrom.Value)) / Math.Max(1e-6, Math.Max(to.Value, otherTo.Value) - Math.Min(from.Value, otherFrom.Value));

    private static double Overlap(IReadOnlyList<IReadOnlyList<double>>? a, IReadOnlyList<IReadOnlyList<double>>? b)
    {
        if (a is null && b is null)
            return 1;
        if (a is null || b is null)
            return 0;
        var (one, two) = (Bounds(a), Bounds(b));
        var width = Math.Min(one.Right, two.Right) - Math.Max(one.Left, two.Left);
        var height = Math.Min(one.Bottom, two.Bottom) - Math.Max(one.Top, two.Top);
        if (one.Area == 0 || two.Area == 0)
            return Math.Abs(one.Left - two.Left) <= Near && Math.Abs(one.Top - two.Top) <= Near && Math.Abs(one.Right - two.Right) <= Near && Math.Abs(one.Bottom - two.Bottom) <= Near ? 1 : 0;
        var both = Math.Max(0, width) * Math.Max(0, height);
        return both / (one.Area + two.Area - both);
    }

    private static Box Bounds(IReadOnlyList<IReadOnlyList<double>> points)
    {
        // The second entry of a circle is its radius.
        if (points is [[var x, var y], [var r]])
            return new(x - r, y - r, x + r, y + r);
        return new(points.Min(p => p[0]), points.Min(p => p[1]), points.Max(p => p[0]), points.Max(p => p[1]));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public double Area => (Right - Left) * (Bottom - Top);
    }
}
