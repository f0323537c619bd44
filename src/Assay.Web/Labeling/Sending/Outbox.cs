using System.Net;
using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Journal;
using Assay.Web.Labeling.Queue;

namespace Assay.Web.Labeling.Sending;

/// <summary>
/// Sends submissions, oldest first, until the server has confirmed each. A lost connection only makes it wait. Each says which
/// labels the labeler began with; where the server has others by now, it takes nothing, and both are shown.
/// </summary>
public sealed class Outbox(ItemGateway items, IJournal journal, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly List<StoredSubmission> _waiting = [];
    private readonly List<Conflict> _conflicts = [];
    private readonly List<RefusedSubmission> _refused = [];
    private readonly CancellationTokenSource _ending = new();
    private TaskCompletionSource _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _running;

    /// <summary>Something was queued, sent, held up or refused.</summary>
    public event Action? Changed;

    /// <summary>The server confirmed a submission, and named its labels.</summary>
    public event Action<StoredSubmission, string?>? Sent;

    public int Waiting => _waiting.Count;

    /// <summary>The server cannot be reached; what waits is kept.</summary>
    public bool IsOffline { get; private set; }

    public DateTimeOffset? LastSent { get; private set; }

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    public IReadOnlyList<RefusedSubmission> Refused => _refused;

    public void Start() => _running ??= Run();

    /// <summary>Takes up what an earlier visit left in the journal.</summary>
    public void Resume(IEnumerable<StoredSubmission> submissions)
    {
        _waiting.AddRange(submissions.OrderBy(s => s.At));
        Wake();
    }

    /// <summary>Queues labels; done when they are in the journal.</summary>
    public async Task Put(StoredSubmission submission)
    {
        // What is not sent yet never was on the server: a newer submission of the item starts where the older one did.
        var older = _waiting.Find(s => s.Id == submission.Id);
        var put = older is null ? submission : submission with { Base = older.Base, BaseVersion = older.BaseVersion };
        _waiting.RemoveAll(s => s.Id == submission.Id);
        _conflicts.RemoveAll(c => c.Submission.Id == submission.Id);
        _refused.RemoveAll(r => r.Submission.Id == submission.Id);
        _waiting.Add(put);
        await journal.Submit(put);
        Wake();
    }

    /// <summary>The latest labels of an item that wait here, or null.</summary>
    public StoredSubmission? Find(string id) =>
        _waiting.Find(s => s.Id == id) ?? _conflicts.Find(c => c.Submission.Id == id)?.Submission ?? _refused.Find(r => r.Submission.Id == id)?.Submission;

    /// <summary>Overwrites what the server has with what was submitted here.</summary>
    public Task KeepMine(Conflict conflict)
    {
        _conflicts.Remove(conflict);
        return Put(conflict.Submission with { Base = new(conflict.Theirs.Labels ?? []), BaseVersion = conflict.Theirs.LabelsVersion });
    }

    /// <summary>Gives up what was submitted here.</summary>
    public async Task GiveUp(StoredSubmission submission)
    {
        _conflicts.RemoveAll(c => c.Submission.Id == submission.Id);
        _refused.RemoveAll(r => r.Submission.Id == submission.Id);
        await journal.Settle(submission.Id);
        Changed?.Invoke();
    }

    /// <summary>Tries again at once, as when the browser says that the network is back.</summary>
    public void Wake()
    {
        _wake.TrySetResult();
        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_running is not null)
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task Run()
    {
        var pause = FirstPause;
        while (!_ending.IsCancellationRequested)
        {
            if (_waiting.Count == 0)
            {
                await Sleep(Timeout.InfiniteTimeSpan);
                continue;
            }

            if (await TrySend(_waiting[0]))
            {
                pause = FirstPause;
                continue;
            }

            await Sleep(pause);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Answers false when the server could not be asked.</summary>
    private async Task<bool> TrySend(StoredSubmission submission)
    {
        try
        {
            await (submission.BaseVersion is { } version ? Send(submission, version) : Compare(submission));
        }
        catch (HttpRequestException)
        {
            IsOffline = true;
            Changed?.Invoke();
            return false;
        }
        catch (OperationCanceledException) when (!_ending.IsCancellationRequested)
        {
            IsOffline = true;
            Changed?.Invoke();
            return false;
        }
        catch (AssayException e) when (e.StatusCode >= HttpStatusCode.InternalServerError || e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized)
        {
            // The server is in trouble, or wants a new login: neither is a verdict on the labels.
            Changed?.Invoke();
            return false;
        }
        catch (AssayException e)
        {
            // A newer submission that took its place meanwhile gets its own answer.
            if (_waiting.Remove(submission))
                _refused.Add(new(submission, e.Message, e.RequestId));
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        IsOffline = false;
        Changed?.Invoke();
        return true;
    }

    private async Task Send(StoredSubmission submission, string version)
    {
        try
        {
            await Confirm(submission, await items.Send(submission, version, _ending.Token));
            return;
        }
        catch (AssayException e) when (e.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            // What the server has is read only now that somebody has to look at it.
        }

        HoldUp(submission, await items.Read(submission.SampleId, submission.WorkerId, _ending.Token));
    }

    /// <summary>Of labels that were changed while the server had not named them, only what they say tells whether they are there still.</summary>
    private async Task Compare(StoredSubmission submission)
    {
        var (started, mine) = (submission.Base?.Labels, submission.Labels.Labels);
        var now = await items.Read(submission.SampleId, submission.WorkerId, _ending.Token);
        // Labels that are confirmed as they were look the same before they get there: an item that waits for them tells.
        var unchanged = LabelComparison.Same(started, mine) && ItemStates.Of(now).IsOpen();
        if (LabelComparison.Same(now.Labels, mine) && mine.Count > 0 && !unchanged)
            await Confirm(submission, now.LabelsVersion);
        else if (LabelComparison.Same(now.Labels, started) && now.LabelsVersion is { } version)
            await Send(submission, version);
        else
            HoldUp(submission, now);
    }

    private void HoldUp(StoredSubmission submission, DescribeSampleResp theirs)
    {
        if (_waiting.Remove(submission))
            _conflicts.Add(new(submission, submission.Labels.Labels, theirs));
    }

    private async Task Confirm(StoredSubmission submission, string? version)
    {
        LastSent = time.GetUtcNow();
        if (_waiting.Remove(submission))
        {
            await journal.Settle(submission.Id);
        }
        else if (_waiting.FindIndex(s => s.Id == submission.Id) is var at and >= 0)
        {
            // Meanwhile a newer one took its place; that one starts from what the server has now.
            _waiting[at] = _waiting[at] with { Base = submission.Labels, BaseVersion = version };
            await journal.Submit(_waiting[at]);
        }

        Sent?.Invoke(submission, version);
    }

    private async Task Sleep(TimeSpan pause)
    {
        var woken = _wake.Task;
        try
        {
            if (pause == Timeout.InfiniteTimeSpan)
                await woken.WaitAsync(_ending.Token);
            else
                await Task.WhenAny(woken, Task.Delay(pause, time, _ending.Token));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (_wake.Task.IsCompleted)
            _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
