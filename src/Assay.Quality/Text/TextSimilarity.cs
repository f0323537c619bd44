namespace Assay.Quality;

/// <summary>Similarity of transcripts.</summary>
internal static class TextSimilarity
{
    /// <summary>1 − <see cref="EditDistance"/> / length of the longer text, in [0, 1]; two empty texts give 1.</summary>
    public static double Between(string a, string b, long maxSteps)
    {
        if (a == b)
            return 1;
        var distance = EditDistance.Between(a, b, maxSteps);
        return Math.Max(0, 1 - (double)distance / Math.Max(a.Length, b.Length));
    }
}
