using System.Net;
using Assay.Client;
using Assay.Web.Labeling.Queue;

namespace Assay.Web.Reviewing;

/// <summary>
/// A reviewer at work: items are leased, so that no two reviewers look at the same one; verdicts are sent one after the
/// other while the reviewer goes on. A verdict that cannot be sent waits, and is tried again.
/// </summary>
public sealed class ReviewSession(AssayClient api, string datasetId, string taskId, TimeProvider time) : IAsyncDisposable
{
    private const int Leased = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly List<WorkItem> _items = [];
    private readonly Dictionary<(string, string?), LeasedItem> _leases = [];
    private readonly Queue<Verdict> _waiting = new();
    private readonly CancellationTokenSource _ending = new();

    /// <summary>
    /// One request at a time: a handing out may replace the leases that verdicts carry. Not disposed of, since a request of
    /// a page that was left may still end.
    /// </summary>
    private readonly SemaphoreSlim _turn = new(1);

    private Task? _sending;
    private Task? _renewing;

    public event Action? Changed;

    /// <summary>Items in the order they were handed out; those that have a verdict stay until the page is left.</summary>
    public IReadOnlyList<WorkItem> Items => _items;

    /// <summary>Items that were given a verdict here.</summary>
    public Dictionary<WorkItem, Verdict> Verdicts { get; } = [];

    /// <summary>Verdicts that the server does not have yet.</summary>
    public int Waiting => _waiting.Count;

    public bool IsOffline { get; private set; }

    public DateTimeOffset? LastSent { get; private set; }

    /// <summary>The last verdict that the server refused, and why.</summary>
    public (Verdict Verdict, string Message)? Refused { get; private set; }

    public async Task Start()
    {
        await Lease();
        _renewing = Renew();
    }

    public WorkItem? NextOpen(WorkItem? after)
    {
        var at = after is null ? -1 : _items.IndexOf(after);
        return _items.Skip(at + 1).FirstOrDefault(IsOpen) ?? _items.FirstOrDefault(IsOpen);
    }

    public WorkItem? Beside(WorkItem? item, int step) =>
        item is null ? null : _items.ElementAtOrDefault(_items.IndexOf(item) + step);

    public bool IsOpen(WorkItem item) => !Verdicts.ContainsKey(item);

    /// <summary>Gives a verdict, and fetches more items when few are left.</summary>
    public void Judge(Verdict verdict)
    {
        Verdicts[verdict.Item] = verdict;
        Refused = null;
        _waiting.Enqueue(verdict);
        if (_sending is not { IsCompleted: false })
            _sending = Send();
        Changed?.Invoke();
    }

    /// <summary>Waits until what was judged is with the server, then asks for more.</summary>
    public async Task More()
    {
        if (_sending is { } sending)
            await sending;
        await Lease();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var task in new[] { _sending, _renewing }.OfType<Task>())
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task Send()
    {
        do
        {
            while (_waiting.TryPeek(out var verdict))
            {
                if (await Deliver(verdict))
                    _waiting.Dequeue();
                Changed?.Invoke();
                if (IsOffline)
                    await Task.Delay(Pause, time, _ending.Token);
            }

            if (_items.Count(IsOpen) < Leased / 2)
                await TryLease();
        }
        while (_waiting.Count > 0);
    }

    /// <summary>Sends a verdict, also after the page was left; false where nobody knows whether it arrived.</summary>
    private async Task<bool> Deliver(Verdict verdict)
    {
        await _turn.WaitAsync();
        try
        {
            var token = _leases.GetValueOrDefault(verdict.Item.Id)?.LeaseToken;
            await api.ReviewSamplesAsync(datasetId, taskId, new() { Comments = [verdict.ToComment(token)] });
            (IsOffline, LastSent) = (false, time.GetUtcNow());
        }
        catch (AssayException e) when (e.StatusCode is < HttpStatusCode.InternalServerError and not (HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests))
        {
            // Somebody else was first, or the labeler changed it: the item is not ours to judge any more.
            (IsOffline, Refused) = (false, (verdict, e.Message));
        }
        catch (Exception e) when (e is HttpRequestException or AssayException)
        {
            IsOffline = true;
        }
        finally
        {
            _turn.Release();
        }

        return !IsOffline;
    }

    /// <summary>Asks for items; those held already come again, with a lease that lasts longer.</summary>
    private async Task Lease()
    {
        await _turn.WaitAsync(_ending.Token);
        try
        {
            if (_waiting.Count > 0)
                return;
            var settled = Verdicts.Keys.ToHashSet();
            // Not given up when the page is left: a verdict that waits needs the new lease.
            var answer = await api.LeaseReviewItemsAsync(datasetId, taskId, new() { Limit = Leased });
            Take(answer.Items ?? [], settled);
        }
        finally
        {
            _turn.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>Items that were <paramref name="settled"/> when these were asked for come again only if they were labeled anew.</summary>
    private void Take(IReadOnlyList<LeasedItem> items, HashSet<WorkItem> settled)
    {
        foreach (var leased in items)
        {
            var key = (leased.SampleId ?? "", leased.WorkerId);
            _leases[key] = leased;
            if (_items.FindLast(i => i.Id == key) is not { } known || settled.Contains(known))
                _items.Add(new(leased));
        }
    }

    private async Task TryLease()
    {
        try
        {
            await Lease();
        }
        catch (Exception e) when (e is HttpRequestException or AssayException)
        {
            IsOffline = true;
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The page is left; verdicts that wait are sent all the same.
        }
    }

    /// <summary>Keeps the items while the page is there.</summary>
    private async Task Renew()
    {
        while (!_ending.IsCancellationRequested)
        {
            var ends = _leases.Values.Where(l => l.LeaseExpires is not null).Select(l => l.LeaseExpires!.Value).DefaultIfEmpty().Min();
            var left = TimeSpan.FromMilliseconds(Math.Max(0, ends - time.GetUtcNow().ToUnixTimeMilliseconds()));
            await Task.Delay(left / 2 > TimeSpan.FromSeconds(20) ? left / 2 : TimeSpan.FromSeconds(20), time, _ending.Token);
            await TryLease();
        }
    }
}
