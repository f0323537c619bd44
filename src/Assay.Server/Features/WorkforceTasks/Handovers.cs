namespace Assay.Server.Features.WorkforceTasks;

/// <summary>An item that is to change hands. Those of somebody who has left must go, others may stay.</summary>
internal readonly record struct OpenItem(string SampleId, long WorkerKey, bool MustGo);

/// <summary>An item and who takes it.</summary>
internal readonly record struct Handover(string SampleId, long WorkerKey, long Taker);

/// <summary>Finds a taker for each item, never one who has an item of the same sample.</summary>
internal static class Handovers
{
    /// <summary>How far to look for a taker to exchange with; beyond it an even share counts less than an answer.</summary>
    private const int Reach = 1000;

    /// <param name="given">What changes hands; items that must go come first.</param>
    /// <param name="takers">As many as there are items, in the order of the deal.</param>
    /// <param name="labelers">Everybody who may take something.</param>
    /// <param name="holders">Who has an item of a sample already.</param>
    public static IReadOnlyList<Handover> Match(IReadOnlyList<OpenItem> given, long[] takers, long[] labelers, IReadOnlyDictionary<string, List<long>> holders)
    {
        var handovers = new List<Handover>(given.Count);
        var load = labelers.ToDictionary(l => l, _ => 0);
        for (var i = 0; i < given.Count; i++)
        {
            var item = given[i];
            var held = holders.GetValueOrDefault(item.SampleId);
            if (held is not null && held.Contains(takers[i]) && !Exchange(takers, i, held) && !ExchangeBack(handovers, takers, i, held, holders))
            {
                // Nobody to exchange with: somebody who may takes it beyond their share, or it stays where it is.
                if (!item.MustGo)
                    continue;
                takers[i] = labelers.Where(l => !held.Contains(l)).MinBy(l => load[l]);
            }

            held?.Add(takers[i]);
            load[takers[i]]++;
            handovers.Add(new(item.SampleId, item.WorkerKey, takers[i]));
        }

        return handovers;
    }

    /// <summary>Takes a later taker's turn.</summary>
    private static bool Exchange(long[] takers, int i, List<long> held)
    {
        for (var j = i + 1; j < takers.Length && j - i <= Reach; j++)
        {
            if (held.Contains(takers[j]))
                continue;
            (takers[i], takers[j]) = (takers[j], takers[i]);
            return true;
        }

        return false;
    }

    /// <summary>Gives this turn's taker an earlier item instead, and lets the one who had that take this.</summary>
    private static bool ExchangeBack(List<Handover> done, long[] takers, int i, List<long> held, IReadOnlyDictionary<string, List<long>> holders)
    {
        for (var j = done.Count - 1; j >= 0 && done.Count - j <= Reach; j--)
        {
            var other = done[j];
            var otherHeld = holders.GetValueOrDefault(other.SampleId);
            if (held.Contains(other.Taker) || otherHeld?.Contains(takers[i]) == true)
                continue;
            otherHeld?.Remove(other.Taker);
            otherHeld?.Add(takers[i]);
            done[j] = other with { Taker = takers[i] };
            takers[i] = other.Taker;
            return true;
        }

        return false;
    }
}
