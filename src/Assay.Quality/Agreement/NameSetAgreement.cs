namespace Assay.Quality;

/// <summary>Agreement on classes: the Jaccard index |A ∩ B| / |A ∪ B| of the sets of label names. A name given twice counts once; attributes do not count.</summary>
internal static class NameSetAgreement
{
    public static double Between(Annotation a, Annotation b)
    {
        if (a.Units.Count == 1 && b.Units.Count == 1)
            return a.Units[0].Name == b.Units[0].Name ? 1 : 0;
        var left = Names(a);
        var right = Names(b);
        var common = left.Count(right.Contains);
        return (double)common / (left.Count + right.Count - common);
    }

    private static HashSet<string> Names(Annotation annotation)
    {
        var names = new HashSet<string>(annotation.Units.Count, StringComparer.Ordinal);
        foreach (var unit in annotation.Units)
            names.Add(unit.Name);
        return names;
    }
}
