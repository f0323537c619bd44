namespace Assay.Quality;

/// <summary>Chooses the labels of a sample that several people labeled.</summary>
public static class Consensus
{
    // Agreements that are equal on paper may differ in the last bits; counted in steps of 2^-32 they tie, whatever the order of addition.
    private const double Steps = 1L << 32;

    /// <summary>
    /// The index of the submission with the highest mean <see cref="Agreement"/> with the others; of several such the one with the better
    /// grade, then the earlier one, then the first. A single submission is its own consensus.
    /// </summary>
    /// <param name="submissions">At least one; the work grows with the square of their number.</param>
    public static int Choose(IReadOnlyList<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        if (submissions.Count == 0)
            throw new ArgumentException("There is nothing to choose from.", nameof(submissions));

        // All have the same number of others, so the sums order them as the means would.
        var sums = new long[submissions.Count];
        for (var i = 0; i < submissions.Count; i++)
            for (var j = i + 1; j < submissions.Count; j++)
            {
                var steps = (long)Math.Round(Agreement.Between(submissions[i].Annotation, submissions[j].Annotation) * Steps);
                sums[i] += steps;
                sums[j] += steps;
            }

        var best = 0;
        for (var i = 1; i < submissions.Count; i++)
            if (IsBetter(submissions[i], sums[i], submissions[best], sums[best]))
                best = i;
        return best;
    }

    private static bool IsBetter(Submission x, long xAgreement, Submission y, long yAgreement)
    {
        if (xAgreement != yAgreement)
            return xAgreement > yAgreement;
        if (x.Grade != y.Grade)
            return x.Grade > y.Grade;
        return x.SubmittedAt < y.SubmittedAt;
    }
}
