namespace Assay.Quality;

/// <summary>Pairs up the labels of two annotations, each at most once, so that the similarities add up to the most possible.</summary>
internal static class Matching
{
    // About a second of the assignment algorithm. Larger tangles, all of one name and all overlapping, are paired greedily.
    private const double MaxSteps = 1 << 30;

    /// <summary>The sum of similarities of the best pairing.</summary>
    /// <param name="pairs">The pairs worth considering.</param>
    /// <param name="left">Number of labels in the one annotation.</param>
    /// <param name="right">Number of labels in the other.</param>
    public static double BestSum(List<Pair> pairs, int left, int right)
    {
        // Labels that are connected through no chain of pairs do not compete; most groups are a single pair.
        var groups = new Groups(left + right);
        foreach (var pair in pairs)
            groups.Join(pair.Left, left + pair.Right);

        var sum = 0.0;
        foreach (var group in pairs.GroupBy(pair => groups.Of(pair.Left)))
            sum += BestSum([.. group]);
        return sum;
    }

    private static double BestSum(Pair[] group)
    {
        var rows = Index(group.Select(pair => pair.Left));
        var columns = Index(group.Select(pair => pair.Right));
        if (rows.Count == 1 || columns.Count == 1)
            return group.Max(pair => pair.Weight);

        double small = Math.Min(rows.Count, columns.Count);
        if (small * rows.Count * columns.Count > MaxSteps)
            return Greedy(group);
        if (rows.Count > columns.Count)
        {
            group = Array.ConvertAll(group, pair => new Pair(pair.Right, pair.Left, pair.Weight));
            (rows, columns) = (columns, rows);
        }

        var weights = new double[rows.Count * columns.Count];
        foreach (var pair in group)
            weights[rows[pair.Left] * columns.Count + columns[pair.Right]] = pair.Weight;
        return Assignment.BestSum(weights, rows.Count, columns.Count);
    }

    private static Dictionary<int, int> Index(IEnumerable<int> labels)
    {
        var index = new Dictionary<int, int>();
        foreach (var label in labels)
            index.TryAdd(label, index.Count);
        return index;
    }

    // At least half of the best sum, and all of it where each label has an equal on the other side.
    private static double Greedy(Pair[] group)
    {
        Array.Sort(group, (a, b) => b.Weight.CompareTo(a.Weight));
        var usedLeft = new HashSet<int>();
        var usedRight = new HashSet<int>();
        var sum = 0.0;
        foreach (var pair in group)
        {
            if (usedLeft.Contains(pair.Left) || !usedRight.Add(pair.Right))
                continue;
            usedLeft.Add(pair.Left);
            sum += pair.Weight;
        }

        return sum;
    }
}
