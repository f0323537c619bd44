namespace Assay.Quality;

/// <summary>Tells whether labels are right, where the right ones are known: gold samples.</summary>
public static class KnownLabels
{
    /// <summary>How far a shape, span or segment has to lie where the known one does: intersection over union.</summary>
    public const double LeastOverlap = 0.5;

    /// <summary>How alike a transcript has to be: at most a tenth of the characters wrong.</summary>
    public const double LeastTranscript = 0.9;

    /// <summary>
    /// Classes are right when they are the same set of names. Labels with a place are right when all can be paired one to one with the known ones: same name, places that overlap
    /// by <see cref="LeastOverlap"/> at least (relations: both ends), transcripts alike by <see cref="LeastTranscript"/>, and nothing missing or too much. Attributes do not count.
    /// </summary>
    /// <param name="known">The right labels.</param>
    /// <param name="given">What a labeler submitted.</param>
    public static bool AreMetBy(Annotation known, Annotation given)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(given);
        if (known.Units.Count == 0 || given.Units.Count == 0)
            return known.Units.Count == given.Units.Count;
        return Agreement.IsOfClasses(known) && Agreement.IsOfClasses(given)
            ? known.ClassName == given.ClassName
            : known.Units.Count == given.Units.Count && MatchedAgreement.Pairs(known, given, LeastOverlap, LeastTranscript) == known.Units.Count;
    }
}
