namespace Assay.Web.Acceptance;

/// <summary>What a random sample says about the whole.</summary>
public static class Confidence
{
    /// <summary>
    /// The share of wrong items that is not exceeded, with 95 % confidence, when <paramref name="wrong"/> of
    /// <paramref name="judged"/> were wrong: the exact one-sided bound of Clopper and Pearson, on the safe side for finite lots.
    /// </summary>
    public static double UpperBound(int judged, int wrong)
    {
        if (judged <= 0 || wrong >= judged)
            return 1;
        var (low, high) = ((double)wrong / judged, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (AtMost(judged, wrong, middle) > 0.05)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>How many are drawn for a share, as the server rounds.</summary>
    public static int Count(int population, double rate) => (int)Math.Min(population, Math.Ceiling(population * rate));

    /// <summary>The probability of so few wrong ones if the share is <paramref name="share"/>.</summary>
    private static double AtMost(int judged, int wrong, double share)
    {
        // In logarithms, because the terms of a large sample are smaller than any double.
        var (log, odds) = (judged * Math.Log(1 - share), Math.Log(share) - Math.Log(1 - share));
        var sum = Math.Exp(log);
        for (var k = 1; k <= wrong; k++)
        {
            log += Math.Log((double)(judged - k + 1) / k) + odds;
            sum += Math.Exp(log);
        }

        return sum;
    }
}
