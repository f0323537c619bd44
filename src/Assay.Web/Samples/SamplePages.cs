using Assay.Client;

namespace Assay.Web.Samples;

/// <summary>A long list on the server, of which only the pages in view are here.</summary>
public sealed class SamplePages(Func<int, int, Task<(int Total, IReadOnlyList<DescribeSampleResp> Samples)>> read)
{
    public const int PageSize = 100;
    private const int Kept = 30;

    private readonly Dictionary<int, Task<IReadOnlyList<DescribeSampleResp>>> _pages = [];
    private readonly Queue<int> _order = [];

    /// <summary>How many there are; null until the first page came.</summary>
    public int? Total { get; private set; }

    /// <summary>The entries from <paramref name="start"/> on; fewer at the end of the list.</summary>
    public async Task<IReadOnlyList<DescribeSampleResp>> Range(int start, int count)
    {
        // Whoever asks for nothing yet wants to know how many there are.
        if (Total is null)
            await Page(start / PageSize);
        var found = new List<DescribeSampleResp>(count);
        for (var page = start / PageSize; page * PageSize < start + count && page * PageSize < Total; page++)
        {
            var samples = await Page(page);
            var from = Math.Max(0, start - (page * PageSize));
            found.AddRange(samples.Skip(from).Take(Math.Min(PageSize, start + count - (page * PageSize)) - from));
        }

        return found;
    }

    public async Task<DescribeSampleResp?> At(int index) => await Range(index, 1) is [var sample] ? sample : null;

    /// <summary>Reads everything anew when it is asked for next.</summary>
    public void Forget()
    {
        _pages.Clear();
        _order.Clear();
        Total = null;
    }

    private Task<IReadOnlyList<DescribeSampleResp>> Page(int page)
    {
        if (_pages.TryGetValue(page, out var known) && !known.IsFaulted)
            return known;
        while (_order.Count >= Kept)
            _pages.Remove(_order.Dequeue());
        _order.Enqueue(page);
        return _pages[page] = Read(page);
    }

    private async Task<IReadOnlyList<DescribeSampleResp>> Read(int page)
    {
        var (total, samples) = await read(page, PageSize);
        Total = total;
        return samples;
    }
}
