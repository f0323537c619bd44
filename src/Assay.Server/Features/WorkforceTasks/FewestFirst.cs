namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A labeler's stretch of a line of places; it ends where the next one's begins.</summary>
internal readonly record struct Stretch(long First, long WorkerKey);

/// <summary>
/// Shares new samples out to those who have fewest items, as if one were given at a time. The shares are laid end to end
/// on a line of <c>samples × repetition</c> places; sample number p takes the places p, p + samples, p + 2 · samples, …,
/// and since nobody's share is longer than there are samples, nobody gets one twice.
/// </summary>
internal static class FewestFirst
{
    /// <param name="loads">How many items each labeler has.</param>
    /// <param name="samples">How many samples there are to give.</param>
    /// <param name="repetition">How many labelers each sample is for.</param>
    public static IReadOnlyList<Stretch> Share(IReadOnlyDictionary<long, long> loads, long samples, int repetition)
    {
        var wanted = samples * Math.Min(repetition, loads.Count);
        if (wanted == 0)
            return [];
        var level = Level(loads.Values, samples, wanted);
        var shares = loads.Select(l => (Worker: l.Key, Load: l.Value, Count: Math.Clamp(level - l.Value, 0, samples))).OrderBy(s => s.Worker).ToArray();
        // The last round need not go round everybody.
        var excess = shares.Sum(s => s.Count) - wanted;
        for (var i = shares.Length - 1; excess > 0; i--)
        {
            if (shares[i].Count == 0 || shares[i].Load + shares[i].Count != level)
                continue;
            shares[i].Count--;
            excess--;
        }

        var first = 0L;
        var stretches = new List<Stretch>(shares.Length);
        foreach (var share in shares.Where(s => s.Count > 0))
        {
            stretches.Add(new(first, share.Worker));
            first += share.Count;
        }

        return stretches;
    }

    /// <summary>A step that visits all of <paramref name="count"/> places and keeps neighbours far apart, so that a stretch of samples is spread over everybody.</summary>
    public static long Step(long count)
    {
        var step = Math.Max(1, (long)(count * 0.618033988749895));
        while (Divisor(step, count) != 1)
            step++;
        return step;
    }

    /// <summary>The lowest load that everybody below it can be filled up to.</summary>
    private static long Level(IEnumerable<long> loads, long most, long wanted)
    {
        var (low, high) = (loads.Min(), loads.Max() + most);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (loads.Sum(l => Math.Clamp(middle - l, 0, most)) >= wanted)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
