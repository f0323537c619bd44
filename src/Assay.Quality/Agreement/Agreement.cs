namespace Assay.Quality;

/// <summary>How far two labelers agree on one sample: 1 = they say the same, 0 = nothing in common.</summary>
public static class Agreement
{
    /// <summary>
    /// The agreement of <paramref name="a"/> and <paramref name="b"/>, in [0, 1]; symmetric. Both empty: 1. One empty: 0.
    /// It is the Jaccard index of their sets of label names: |A ∩ B| / |A ∪ B|.
    /// </summary>
    public static double Between(Annotation a, Annotation b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Units.Count == 0 || b.Units.Count == 0)
            return a.Units.Count == b.Units.Count ? 1 : 0;
        return NameSetAgreement.Between(a, b);
    }
}
