namespace Assay.Quality;

/// <summary>How much two different categories agree, by their places in the order of the categories.</summary>
public enum Weighting
{
    /// <summary>Only equal categories agree.</summary>
    Identity = 0,

    /// <summary>1 − |i − j| / (q − 1).</summary>
    Linear,

    /// <summary>1 − (i − j)² / (q − 1)².</summary>
    Quadratic,
}

internal static class Weights
{
    public static double Of(this Weighting weighting, int i, int j, int categories) => i == j ? 1 : weighting switch
    {
        Weighting.Linear => 1 - Math.Abs(i - j) / (categories - 1.0),
        Weighting.Quadratic => 1 - (double)(i - j) * (i - j) / ((categories - 1.0) * (categories - 1.0)),
        _ => 0,
    };
}
