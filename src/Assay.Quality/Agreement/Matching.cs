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
        var sum = 0.0;
        foreach (var group in Groups(pairs, left, right))
            foreach (var pair in Best([.. group]))
                sum += pair.Weight;
        return sum;
    }

    /// <summary>The partner of each left label in the best pairing; −1 for none.</summary>
    /// <param name="pairs">The pairs worth considering.</param>
    /// <param name="left">Number of labels in the one annotation.</param>
    /// <param name="right">Number of labels in the other.</param>
    public static int[] Best(List<Pair> pairs, int left, int right)
    {
        var partners = new int[left];
        Array.Fill(partners, -1);
        foreach (var group in Groups(pairs, left, right))
            foreach (var pair in Best([.. group]))
                partners[pair.Left] = pair.Right;
        return partners;
    }

    private static IEnumerable<IGrouping<int, Pair>> Groups(List<Pair> pairs, int left, int right)
    {
        // Labels that are connected through no chain of pairs do not compete; most groups are a single pair.
        var groups = new Groups(left + right);
        foreach (var pair in pairs)
            groups.Join(pair.Left, left + pair.Right);
        return pairs.GroupBy(pair => groups.Of(pair.Left));
    }

    private static List<Pair> Best(Pair[] group)
    {
        var rows = Index(group.Select(pair => pair.Left));
        var columns = Index(group.Select(pair => pair.Right));
        if (rows.Count == 1 || columns.Count == 1)
            return [group.MaxBy(pair => pair.Weight)];

        double small = Math.Min(rows.Count, columns.Count);
        if (small * rows.Count * columns.Count > MaxSteps)
            return Greedy(group);
        var isTurned = rows.Count > columns.Count;
        if (isTurned)
            (rows, columns) = (columns, rows);
        var weights = new double[rows.Count * columns.Count];
        foreach (var pair in group)
            weights[Row(pair) * columns.Count + Column(pair)] = pair.Weight;
        var best = Assignment.Best(weights, rows.Count, columns.Count);
        return [.. group.Where(pair => best[Row(pair)] == Column(pair))];

        int Row(Pair pair) => rows[isTurned ? pair.Right : pair.Left];

        int Column(Pair pair) => columns[isTurned ? pair.Left : pair.Right];
    }

    private static Dictionary<int, int> Index(IEnumerable<int> labels)
    {
        var index = new Dictionary<int, int>();
        foreach (var label in labels)
            index.TryAdd(label, index.Count);
        return index;
    }

    // At least half of the best sum, and all of it where each label has an equal on the other side.
    private static List<Pair> Greedy(Pair[] group)
    {
        Array.Sort(group, (a, b) => b.Weight.CompareTo(a.Weight));
        var usedLeft = new HashSet<int>();
        var usedRight = new HashSet<int>();
        var taken = new List<Pair>();
        foreach (var pair in group)
        {
            if (usedLeft.Contains(pair.Left) || !usedRight.Add(pair.Right))
                continue;
            usedLeft.Add(pair.Left);
            taken.Add(pair);
        }

        return taken;
    }
}
