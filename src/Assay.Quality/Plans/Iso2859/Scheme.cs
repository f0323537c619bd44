namespace Assay.Quality;

/// <summary>How much is inspected for a lot size. II is the usual one; I needs less and tells less apart, III more; S-1 … S-4 are for very small samples.</summary>
public enum InspectionLevel
{
    /// <summary>Special level S-1, the smallest samples.</summary>
    S1 = 0,

    /// <summary>Special level S-2.</summary>
    S2,

    /// <summary>Special level S-3.</summary>
    S3,

    /// <summary>Special level S-4.</summary>
    S4,

    /// <summary>General level I.</summary>
    I,

    /// <summary>General level II, used unless something else is agreed.</summary>
    II,

    /// <summary>General level III, the largest samples.</summary>
    III,
}

/// <summary>How strictly is inspected. A series of lots starts with normal inspection; <see cref="SwitchingState"/> moves it on.</summary>
public enum Severity
{
    /// <summary>Normal inspection.</summary>
    Normal = 0,

    /// <summary>Tightened inspection, after lots were rejected.</summary>
    Tightened,

    /// <summary>Reduced inspection, after a run of good lots.</summary>
    Reduced,
}

/// <summary>In how many samples a lot is inspected. All have about the same operating characteristic; more samples need fewer items on average.</summary>
public enum SamplingType
{
    /// <summary>One sample.</summary>
    Single = 1,

    /// <summary>Up to two samples.</summary>
    Double = 2,

    /// <summary>Up to seven samples.</summary>
    Multiple = 7,
}
