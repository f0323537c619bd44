namespace Assay.Quality;

/// <summary>
/// Agreement on labels that are somewhere: in an image, a text, a recording. Labels of the same name are paired one to one so that their
/// similarities add up to the most possible, and the agreement is 2·Σ similarity / (|A| + |B|): the F1 score with partial credit.
/// </summary>
internal static class MatchedAgreement
{
    // Steps of comparing transcripts, shared by all pairs that need it: some tens of milliseconds.
    private const long TextSteps = 1 << 23;

    public static double Between(Annotation a, Annotation b)
    {
        var left = new ComparedLabels(a);
        var right = new ComparedLabels(b);
        var pairs = Candidates(left, right);
        for (var i = 0; i < pairs.Count; i++)
            pairs[i] = WithTranscripts(pairs[i], left, right, TextSteps / pairs.Count);
        var sum = Matching.BestSum(pairs, a.Units.Count, b.Units.Count);
        return Math.Min(1, 2 * sum / (a.Units.Count + b.Units.Count));
    }

    /// <summary>The most labels that can be paired one to one, of the same name, at nearly the same place and with nearly the same transcript.</summary>
    public static int Pairs(Annotation a, Annotation b, double leastOverlap, double leastTranscript)
    {
        var left = new ComparedLabels(a);
        var right = new ComparedLabels(b);
        var alike = Candidates(left, right).Where(p => p.Weight >= leastOverlap).ToList();

        // All count the same, so that the best pairing is the one with most pairs.
        List<Pair> pairs = [.. alike.Where(p => WithTranscripts(p with { Weight = 1 }, left, right, TextSteps / alike.Count).Weight >= leastTranscript).Select(p => p with { Weight = 1 })];
        return (int)Math.Round(Matching.BestSum(pairs, a.Units.Count, b.Units.Count));
    }

    private static List<Pair> Candidates(ComparedLabels left, ComparedLabels right)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j < right.Units.Count; j++)
        {
            if (!byName.TryGetValue(right.Units[j].Name, out var indexes))
                byName[right.Units[j].Name] = indexes = [];
            indexes.Add(j);
        }

        var pairs = new List<Pair>();
        for (var i = 0; i < left.Units.Count; i++)
        {
            if (!byName.TryGetValue(left.Units[i].Name, out var indexes))
                continue;
            foreach (var j in indexes)
            {
                var similarity = LabelSimilarity.Between(left.Units[i], left, right.Units[j], right);
                if (similarity > 0)
                    pairs.Add(new Pair(i, j, similarity));
            }
        }

        return pairs;
    }

    private static Pair WithTranscripts(Pair pair, ComparedLabels left, ComparedLabels right, long maxSteps)
    {
        var x = left.Units[pair.Left].Content;
        var y = right.Units[pair.Right].Content;
        return x is null && y is null ? pair : pair with { Weight = pair.Weight * TextSimilarity.Between(x ?? "", y ?? "", maxSteps) };
    }
}
