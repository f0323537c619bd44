using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>
/// Whether two labels are plainly equal: a quick look that never errs on the side of yes. Where it says no, as for relations and
/// labels with attributes of their own, <see cref="LabelComparison"/> looks closer.
/// </summary>
internal static class LabelIdentity
{
    public static bool Equal(SampleLabel a, SampleLabel b) =>
        a.Name == b.Name && a.Type == b.Type && Nullable.Equals(a.Score, b.Score)
        && (a.Property is null ? b.Property is null : b.Property is not null && Equal(a.Property, b.Property));

    private static bool Equal(SampleLabelProperty a, SampleLabelProperty b) =>
        a.From is null && a.To is null && b.From is null && b.To is null
        && a.Additional is not { Count: > 0 } && b.Additional is not { Count: > 0 }
        && a.Shape == b.Shape && a.StartIndex == b.StartIndex && a.EndIndex == b.EndIndex
        && a.StartTime == b.StartTime && a.EndTime == b.EndTime && a.Content == b.Content && a.Source == b.Source && a.Hard == b.Hard
        && Equal(a.Feature, b.Feature);

    private static bool Equal(IReadOnlyList<IReadOnlyList<double>>? a, IReadOnlyList<IReadOnlyList<double>>? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
            return ReferenceEquals(a, b);
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            var (one, two) = (a[i], b[i]);
            if (one.Count != two.Count)
                return false;
            for (var j = 0; j < one.Count; j++)
            {
                if (one[j] != two[j])
                    return false;
            }
        }

        return true;
    }
}
