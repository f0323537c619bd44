namespace Assay.Quality;

/// <summary>How far two labelers agree on one sample: 1 = they say the same, 0 = nothing in common.</summary>
public static class Agreement
{
    /// <summary>The agreement of <paramref name="a"/> and <paramref name="b"/>, in [0, 1]; symmetric. Both empty: 1. One empty: 0.</summary>
    /// <remarks>
    /// <para>Classes (no label has a place or a transcript): the Jaccard index |A ∩ B| / |A ∪ B| of the sets of label names.</para>
    /// <para>Everything else: labels of the same name are paired one to one so that their similarities s add up to the most possible, and the agreement is
    /// 2·Σs / (|A| + |B|). The similarity of two labels is the product of
    /// <list type="bullet">
    /// <item>shapes: intersection over union of boxes, polygons and circles, exactly (circle against box or polygon: by a 128-gon of the circle's
    /// area); points, lines and chains by 1 − mean distance / tolerance, the tolerance being a tenth of the diagonal of the box around both, 10 pixels at least;</item>
    /// <item>characters of a text, time in a recording: intersection over union of the ranges;</item>
    /// <item>transcripts: 1 − edit distance / length of the longer;</item>
    /// <item>relations: the similarities of the labels at both ends.</item>
    /// </list>
    /// What both labels lack counts as 1, what one lacks as 0. Attributes, speakers, kinds and ids do not count.</para>
    /// <para>Any input gives a result in bounded time: a shape that its points do not make is like its exact equal only, outlines
    /// of more than 4096 vertices each or 20 000 in all are thinned, the largest first, and very long transcripts are aligned within a band.</para>
    /// </remarks>
    public static double Between(Annotation a, Annotation b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Units.Count == 0 || b.Units.Count == 0)
            return a.Units.Count == b.Units.Count ? 1 : 0;
        return IsOfClasses(a) && IsOfClasses(b) ? NameSetAgreement.Between(a, b) : MatchedAgreement.Between(a, b);
    }

    internal static bool IsOfClasses(Annotation annotation)
    {
        for (var i = 0; i < annotation.Units.Count; i++)
        {
            var unit = annotation.Units[i];
            if (unit.Shape != ShapeKind.None || unit.Text is not null || unit.Time is not null || unit.Content is not null || unit.IsRelation)
                return false;
        }

        return true;
    }
}
