namespace Assay.Quality;

/// <summary>How far two categories differ, for <see cref="KrippendorffAlpha"/>.</summary>
public enum Metric
{
    /// <summary>Names: different or not.</summary>
    Nominal = 0,

    /// <summary>Ranks: by how many values lie between them.</summary>
    Ordinal,

    /// <summary>Numbers whose differences mean something: (a − b)².</summary>
    Interval,

    /// <summary>Numbers of 0 or more whose proportions mean something: ((a − b) / (a + b))².</summary>
    Ratio,
}
