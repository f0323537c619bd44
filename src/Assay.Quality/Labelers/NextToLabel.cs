using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>An item, and what another label of it would be expected to tell.</summary>
/// <param name="Item">The item.</param>
/// <param name="Gain">Expected decrease of the uncertainty about it, in bits.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ItemGain(int Item, double Gain);

/// <summary>Which items to label once more.</summary>
/// <remarks>The mutual information of the item's category and the label that a labeler of average confusion would give: D. Lindley, "On a measure of the information provided by an experiment", 1956.</remarks>
public static class NextToLabel
{
    /// <summary>The items with the largest expected gain, largest first; of equal gains the first items.</summary>
    /// <param name="model">A fitted model.</param>
    /// <param name="count">At most as many items.</param>
    public static IReadOnlyList<ItemGain> Of(LabelerModel model, int count)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var q = model.Ratings.Categories;
        var confusion = model.MeanConfusion();
        var best = new PriorityQueue<ItemGain, (double Gain, int Item)>();
        for (var item = 0; item < model.Ratings.Items; item++)
        {
            var gain = Gain(model.Posterior(item), confusion, q);
            best.Enqueue(new(item, gain), (gain, -item));
            if (best.Count > count)
                best.Dequeue();
        }

        var result = new ItemGain[best.Count];
        for (var i = result.Length - 1; i >= 0; i--)
            result[i] = best.Dequeue();
        return result;
    }

    private static double Gain(ReadOnlySpan<double> posterior, double[] confusion, int q)
    {
        var gain = 0.0;
        for (var given = 0; given < q; given++)
        {
            var probability = 0.0;
            for (var truth = 0; truth < q; truth++)
                probability += posterior[truth] * confusion[truth * q + given];
            for (var truth = 0; truth < q; truth++)
                if (posterior[truth] > 0)
                    gain += posterior[truth] * confusion[truth * q + given] * Math.Log2(confusion[truth * q + given] / probability);
        }

        return Math.Max(0, gain);
    }
}
