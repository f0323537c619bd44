namespace Assay.Quality;

/// <summary>How alike two labels of the same name are, but for their transcripts, in [0, 1].</summary>
internal static class LabelSimilarity
{
    /// <summary>
    /// The product over shape, characters and time of how well they overlap; what neither label has counts as 1, what only one has as 0. Relations
    /// multiply how alike the labels at their starts are and how alike those at their ends are.
    /// </summary>
    public static double Between(LabelUnit x, ComparedLabels left, LabelUnit y, ComparedLabels right)
    {
        if (x.IsRelation != y.IsRelation)
            return 0;
        var similarity = OfPlace(x, left, y, right);
        if (similarity == 0 || !x.IsRelation)
            return similarity;
        return similarity * OfEnds(x.From, left, y.From, right) * OfEnds(x.To, left, y.To, right);
    }

    private static double OfPlace(LabelUnit x, ComparedLabels left, LabelUnit y, ComparedLabels right)
    {
        var similarity = OfIntervals(x.Text, y.Text);
        if (similarity > 0)
            similarity *= OfIntervals(x.Time, y.Time);
        if (similarity == 0 || (x.Shape == ShapeKind.None && y.Shape == ShapeKind.None))
            return similarity;
        if (x.Shape == ShapeKind.None || y.Shape == ShapeKind.None)
            return 0;
        return similarity * ShapeSimilarity.Between(left.OutlineOf(x)!, right.OutlineOf(y)!);
    }

    private static double OfIntervals(Interval? x, Interval? y)
    {
        if (x is { } a && y is { } b)
            return IntervalOverlap.Between(a, b);
        return x is null && y is null ? 1 : 0;
    }

    // The labels at the ends are compared themselves rather than by how they were paired: where several equal labels could be paired
    // in more than one way, the choice must not decide about their relations.
    private static double OfEnds(string? xId, ComparedLabels left, string? yId, ComparedLabels right)
    {
        var x = left.Find(xId);
        var y = right.Find(yId);
        if (x is not null && y is not null)
            return x.Name == y.Name ? OfPlace(x, left, y, right) : 0;
        return x is null && y is null && xId == yId ? 1 : 0;
    }
}
