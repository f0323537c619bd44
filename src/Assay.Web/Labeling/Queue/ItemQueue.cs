using Assay.Client;

namespace Assay.Web.Labeling.Queue;

/// <summary>Items of a task, read page by page in the order they are worked on.</summary>
public sealed class ItemQueue(AssayClient api, string datasetId, string taskId)
{
    private const int PageSize = 100;
    private const int ReadAhead = 20;

    private readonly List<WorkItem> _items = [];
    private readonly Dictionary<(string, string?), WorkItem> _known = [];
    private int _nextPage;
    private Task? _reading;

    public event Action? Changed;

    public ItemFilter Filter { get; private set; } = ItemFilter.Open;

    public IReadOnlyList<WorkItem> Items => _items;

    /// <summary>Number of items that the filter finds; of open ones only what was read so far.</summary>
    public int Total { get; private set; }

    public bool HasMore { get; private set; }

    /// <summary>Tells one look of the list from another: how many there are, and what has happened to each.</summary>
    public int Look
    {
        get
        {
            var look = HashCode.Combine(Filter, Total, HasMore, _items.Count);
            foreach (var item in _items)
                look = unchecked((look * 31) + ((int)item.State * 4) + (item.HasDraft ? 2 : 0) + (item.IsWaiting ? 1 : 0));
            return look;
        }
    }

    /// <summary>Starts anew with another filter. What is known of items stays known.</summary>
    public async Task Load(ItemFilter filter, CancellationToken cancel = default)
    {
        Filter = filter;
        _items.Clear();
        _nextPage = 0;
        HasMore = true;
        _reading = null;
        await More(cancel);
    }

    /// <summary>Reads the next page; one at a time.</summary>
    public Task More(CancellationToken cancel = default)
    {
        if (_reading is { IsCompleted: false })
            return _reading;
        return _reading = HasMore ? Read(cancel) : Task.CompletedTask;
    }

    /// <summary>Reads on when the end of what was read comes near.</summary>
    public Task ReadAheadOf(WorkItem item, CancellationToken cancel = default) =>
        HasMore && _items.Count - _items.IndexOf(item) <= ReadAhead ? More(cancel) : Task.CompletedTask;

    /// <summary>The item before or after another; null at the ends.</summary>
    public WorkItem? Beside(WorkItem? item, int step) =>
        item is not null && _items.IndexOf(item) is var at and >= 0 ? _items.ElementAtOrDefault(at + step) : _items.FirstOrDefault();

    /// <summary>The next item that waits for the labeler: further down, else from the top.</summary>
    public WorkItem? NextOpen(WorkItem? item)
    {
        var at = item is null ? -1 : _items.IndexOf(item);
        return _items.Skip(at + 1).FirstOrDefault(i => i.IsOpen) ?? _items.Take(Math.Max(at, 0)).FirstOrDefault(i => i.IsOpen);
    }

    /// <summary>The items that will probably be looked at next, the nearest first.</summary>
    public IEnumerable<WorkItem> Upcoming(WorkItem item, int count)
    {
        var at = _items.IndexOf(item);
        var next = _items.Skip(at + 1).Take(count);
        return at > 0 ? next.Take(1).Append(_items[at - 1]).Concat(next.Skip(1)) : next;
    }

    public WorkItem? Find(string sampleId, string? workerId) =>
        _known.GetValueOrDefault((sampleId, workerId)) ?? (workerId is null ? _known.Values.FirstOrDefault(i => i.SampleId == sampleId) : null);

    /// <summary>Puts an item that was asked for by its address where it can be seen.</summary>
    public WorkItem Put(DescribeSampleResp sample)
    {
        var item = Know(sample);
        if (!_items.Contains(item))
            _items.Insert(0, item);
        Changed?.Invoke();
        return item;
    }

    private async Task Read(CancellationToken cancel)
    {
        var filter = Filter;
        IReadOnlyList<DescribeSampleResp> page;
        if (filter == ItemFilter.Open)
        {
            // What was sent back comes first. Asking again brings what is open still, and what comes after it.
            page = (await api.LeaseLabelItemsAsync(datasetId, taskId, new() { Limit = PageSize }, cancel)).Items ?? [];
        }
        else
        {
            var answer = await api.ListWorkforceTaskSamplesAsync(datasetId, taskId, new() { Limit = PageSize, Offset = _nextPage, SampleState = filter.Sentinel }, cancel);
            page = answer.Samples ?? [];
            Total = answer.SampleCount ?? 0;
        }

        if (filter != Filter)
            return;
        _nextPage++;
        var before = _items.Count;
        foreach (var item in page.Select(Know).Where(i => !_items.Contains(i)).ToList())
            _items.Add(item);
        HasMore = page.Count == PageSize && (filter != ItemFilter.Open || _items.Count > before);
        if (filter == ItemFilter.Open)
            Total = _items.Count;
        Changed?.Invoke();
    }

    private WorkItem Know(DescribeSampleResp sample)
    {
        var key = (sample.SampleId ?? "", sample.WorkerId);
        if (_known.TryGetValue(key, out var item))
        {
            if (!item.HasDraft && !item.IsWaiting)
                item.Refresh(sample);
            return item;
        }

        return _known[key] = new(sample);
    }
}
