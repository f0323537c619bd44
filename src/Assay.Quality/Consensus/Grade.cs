namespace Assay.Quality;

/// <summary>The score of a reviewer or an acceptance for one submission, by its points: A 4, B 3, C 2, D 1.</summary>
public enum Grade
{
    /// <summary>Not scored, or rejected.</summary>
    None = 0,

    /// <summary>1 point.</summary>
    D = 1,

    /// <summary>2 points.</summary>
    C = 2,

    /// <summary>3 points.</summary>
    B = 3,

    /// <summary>4 points.</summary>
    A = 4,
}
