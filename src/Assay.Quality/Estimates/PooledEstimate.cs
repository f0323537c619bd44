namespace Assay.Quality;

/// <summary>One figure of several independent ones of the same kind: of a team's tasks, say.</summary>
public static class PooledEstimate
{
    /// <summary>The weighted mean of the figures that are defined.</summary>
    /// <param name="parts">Each figure, and what it weighs: as a rule the number of things that it rests on. Their intervals have the same confidence.</param>
    /// <returns>Without interval where a figure has none; undefined, for the first's reason, where none is defined.</returns>
    /// <remarks>
    /// Weights by size are those that W. Barlow, M. Lai and S. Azen compare in "A comparison of methods for calculating a stratified kappa", Statistics in Medicine 10, 1991. The interval is
    /// G. Zou's and A. Donner's ("Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27, 2008): each side adds up the distances of that side,
    /// so that it is as lopsided as its parts and leaves no scale that they keep to.
    /// </remarks>
    public static Estimate Of(IReadOnlyList<(Estimate Part, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var (_, weight) in parts)
            if (!(weight >= 0 && double.IsFinite(weight)))
                throw new ArgumentOutOfRangeException(nameof(parts), weight, "A weight is 0 or more.");
        var defined = parts.Where(p => p.Part.Value is not null && p.Weight > 0).ToArray();
        if (defined.Length == 0)
            return Estimate.None(parts.Select(p => p.Part.Reason).FirstOrDefault(reason => reason is not null) ?? Undefined.NoData);
        if (defined.Length == 1)
            return defined[0].Part;

        var (all, value, below, above) = (defined.Sum(p => p.Weight), 0.0, 0.0, 0.0);
        foreach (var (part, weight) in defined)
        {
            var share = weight / all;
            value += share * part.Value!.Value;
            below += Square(share * (part.Value.Value - part.Interval?.Lower ?? 0));
            above += Square(share * (part.Interval?.Upper - part.Value.Value ?? 0));
        }

        return Estimate.Of(value, defined.All(p => p.Part.Interval is not null)
            ? new ConfidenceInterval(value - Math.Sqrt(below), value + Math.Sqrt(above), defined[0].Part.Interval!.Value.Confidence)
            : null);
    }

    private static double Square(double x) => x * x;
}
