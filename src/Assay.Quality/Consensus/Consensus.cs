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
    /// <param name="support">What speaks for each submission, such as <see cref="Votes"/> or the probability of its class; the most supported is chosen, and
    /// only between equal support do agreement, grade and time decide. Null: they decide alone.</param>
    public static int Choose(IReadOnlyList<Submission> submissions, IReadOnlyList<double>? support = null)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        if (submissions.Count == 0)
            throw new ArgumentException("There is nothing to choose from.", nameof(submissions));

        if (support is not null && support.Count != submissions.Count)
            throw new ArgumentException("Every submission has its support.", nameof(support));

        // All have the same number of others, so the sums order them as the means would.
        var sums = new long[submissions.Count];
        for (var i = 0; i < submissions.Count; i++)
            for (var j = i + 1; j < submissions.Count; j++)
            {
                var steps = InSteps(Agreement.Between(submissions[i].Annotation, submissions[j].Annotation));
                sums[i] += steps;
                sums[j] += steps;
            }

        var best = 0;
        for (var i = 1; i < submissions.Count; i++)
        {
            var more = support is null ? 0 : InSteps(support[i]).CompareTo(InSteps(support[best]));
            if (more > 0 || (more == 0 && IsBetter(submissions[i], sums[i], submissions[best], sums[best])))
                best = i;
        }

        return best;
    }

    /// <summary>How many submissions have the same class as each, itself included.</summary>
    public static IReadOnlyList<double> Votes(IReadOnlyList<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var classes = submissions.Select(s => s.Annotation.ClassName).ToList();
        var votes = classes.CountBy(c => c, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return classes.ConvertAll(c => (double)votes[c]);
    }

    private static long InSteps(double value) => (long)Math.Round(value * Steps);

    private static bool IsBetter(Submission x, long xAgreement, Submission y, long yAgreement)
    {
        if (xAgreement != yAgreement)
            return xAgreement > yAgreement;
        if (x.Grade != y.Grade)
            return x.Grade > y.Grade;
        return x.SubmittedAt < y.SubmittedAt;
    }
}
