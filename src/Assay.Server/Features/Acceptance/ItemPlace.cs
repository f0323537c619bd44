using Assay.Quality;

namespace Assay.Server.Features.Acceptance;

/// <summary>An item's place in a random order, uniform in [0, 1). It follows from the seed and from what names the item, so it needs no other item and can be told again at any time.</summary>
internal static class ItemPlace
{
    public static double Of(long seed, string sampleId, long workerKey)
    {
        // FNV-1a over the name.
        var hash = 14695981039346656037UL;
        foreach (var c in sampleId)
            hash = (hash ^ c) * 1099511628211;
        return new SeededRandom(unchecked(seed ^ (long)(hash ^ (ulong)workerKey))).NextDouble();
    }
}
