using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Journal;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Sending;

namespace Assay.Web.Labeling.Session;

/// <summary>
/// A labeler at work on a task. Every change is in the journal before the next; submitting hands the labels to the outbox
/// and goes on at once.
/// </summary>
public sealed class LabelingSession(ItemGateway items, ItemQueue queue, IJournal journal, Outbox outbox, IWorkClock clock, TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<string, StoredDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _spent = new(StringComparer.Ordinal);
    private IReadOnlyList<SampleLabel> _base = [];
    private string? _baseVersion;
    private Task _keeping = Task.CompletedTask;
    private StoredDraft? _draft;

    /// <summary>Something that the page shows is different now.</summary>
    public event Action? Changed;

    /// <summary>It is different now where the labels are: kept here, on their way, with the server.</summary>
    public event Action? SavingChanged;

    public ItemQueue Queue => queue;

    public Outbox Outbox => outbox;

    public IJournal Journal => journal;

    public OpenItem? Open { get; private set; }

    /// <summary>Changed in another tab that is still open.</summary>
    public bool IsOpenElsewhere { get; private set; }

    /// <summary>When the last change was kept here; null where the labels on the screen are those submitted.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The browser refused to keep a change, for want of room or of permission.</summary>
    public bool KeepingFails { get; private set; }

    /// <summary>What an item becomes when it is labeled: it depends on whether the task has reviewers.</summary>
    public ItemState SubmittedState { get; set; } = ItemState.ToAccept;

    /// <summary>Picks up what earlier visits left, and sends what they could not.</summary>
    public async Task Start()
    {
        await journal.Open();
        var kept = await journal.Read(items.Scope);
        var living = await journal.LivingTabs();
        bool Ours(string tab) => tab == journal.Tab || !living.Contains(tab);
        foreach (var draft in kept.Drafts.Where(d => Ours(d.Tab)).OrderBy(d => d.Started))
            _drafts[Key(draft.SampleId, draft.WorkerId)] = draft;
        outbox.Sent += Confirmed;
        outbox.Changed += TellSaving;
        outbox.Resume(kept.Submissions.Where(s => Ours(s.Tab)));
        outbox.Start();
    }

    /// <summary>Shows an item, with the changes that were made to it here and are not submitted.</summary>
    public async Task Show(WorkItem item)
    {
        await _keeping;
        var id = Id(item);
        var waiting = outbox.Find(id);
        var key = Key(item.SampleId, item.WorkerId);
        // A draft of a tab that is gone goes on here.
        if (_drafts.TryGetValue(key, out var draft) && draft.Id != id)
        {
            var other = draft.Id;
            _drafts[key] = draft = draft with { Id = id, Tab = journal.Tab };
            await journal.Begin(draft);
            await journal.Drop(other);
        }

        // From here nothing is awaited until the item is there: what was changed last was still kept for the one before.
        var left = Open;
        if (left is not null)
            left.Document.Changed -= Keep;
        _draft = draft;
        (_base, _baseVersion) = draft is not null ? (draft.Base.Labels, draft.BaseVersion)
            : waiting is not null ? (waiting.Labels.Labels, null)
            : (item.Sample.Labels ?? [], item.Sample.LabelsVersion);
        var document = new LabelDocument(_base);
        document.Replay((draft?.Steps ?? []).Select(StepCodec.ReadStep));
        document.Changed += Keep;
        item.HasDraft = draft is not null;
        item.IsWaiting = waiting is not null;
        KeptAt = draft is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(draft.Started);
        Open = new(item, document, isReadOnly: item.State == ItemState.Accepted);
        Open.SelectionChanged += _ => Tell();
        if (left?.Item != item)
        {
            var spent = await clock.Begin(_spent.GetValueOrDefault(id));
            if (left is not null)
                _spent[Id(left.Item)] = spent;
        }

        IsOpenElsewhere = await IsElsewhere(item);
        Changed?.Invoke();
    }

    /// <summary>Hands the labels on the screen in. Answers false when there is nothing to hand in.</summary>
    public async Task<bool> Submit()
    {
        if (Open is not { IsReadOnly: false } open)
            return false;
        await _keeping;
        if (Open != open || (open.Document.Marks.Count == 0 && _base.Count == 0))
            return false;
        var id = Id(open.Item);
        var active = await clock.Begin(0);
        if (Open != open)
        {
            _spent[id] = active;
            return false;
        }

        var (start, version, labels) = (_base, _baseVersion, open.Document.Labels);
        // A change that is made before the journal has answered starts from what is submitted now.
        (_base, _baseVersion) = (labels, null);
        // Unchanged labels go in, too: those that were sent back, or made automatically, are confirmed by it.
        open.Item.IsWaiting = true;
        Forget(open.Item);
        KeptAt = null;
        await outbox.Put(new()
        {
            Id = id,
            Scope = items.Scope,
            SampleId = open.Item.SampleId,
            SampleName = open.Item.Name,
            WorkerId = open.Item.WorkerId,
            Tab = journal.Tab,
            BaseVersion = version,
            Base = version is null ? new(start) : null,
            Labels = new(labels),
            ActiveMs = active,
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
        });
        _spent.Remove(id);
        return true;
    }

    /// <summary>Gives up the changes since the last submission.</summary>
    public async Task Discard()
    {
        if (Open is not { } open)
            return;
        await _keeping;
        await journal.Drop(Id(open.Item));
        Forget(open.Item);
        await Show(open.Item);
    }

    /// <summary>Reads the item on the screen anew, as after a conflict was settled for the other side.</summary>
    public async Task Reread(string sampleId, string? workerId)
    {
        if (queue.Find(sampleId, workerId) is not { } item)
            return;
        item.Refresh(await items.Read(sampleId, workerId));
        item.IsWaiting = false;
        if (Open?.Item == item)
            await Show(item);
        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        outbox.Sent -= Confirmed;
        outbox.Changed -= TellSaving;
        await _keeping;
        await outbox.DisposeAsync();
    }

    private void Forget(WorkItem item)
    {
        _drafts.Remove(Key(item.SampleId, item.WorkerId));
        (_draft, item.HasDraft) = (null, false);
    }

    private void Keep(IReadOnlyList<MarkEdit> edits, DocumentStep step)
    {
        var item = Open!.Item;
        var (first, text) = (_draft is null, StepCodec.Write(step));
        _draft ??= new()
        {
            Id = Id(item),
            Scope = items.Scope,
            SampleId = item.SampleId,
            WorkerId = item.WorkerId,
            Tab = journal.Tab,
            Base = new(_base),
            BaseVersion = _baseVersion,
            Started = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        _drafts[Key(item.SampleId, item.WorkerId)] = _draft = _draft with { Steps = [.. _draft.Steps, text] };
        item.HasDraft = true;
        _keeping = Keep(item, _draft, first, _keeping);
        Changed?.Invoke();
    }

    private async Task Keep(WorkItem item, StoredDraft draft, bool first, Task before)
    {
        await before;
        try
        {
            if (first)
                await journal.Begin(draft);
            else
                await journal.Append(draft.Id, draft.Steps[^1]);

            if (item.HasDraft)
                KeptAt = time.GetUtcNow();
            KeepingFails = false;
        }
        catch (Microsoft.JSInterop.JSException)
        {
            KeepingFails = true;
        }

        TellSaving();
    }

    private async Task<bool> IsElsewhere(WorkItem item)
    {
        var living = await journal.LivingTabs();
        return living.Count > 1 && (await journal.Read(items.Scope)).Drafts.Any(d =>
            d.SampleId == item.SampleId && d.WorkerId == item.WorkerId && d.Tab != journal.Tab && living.Contains(d.Tab));
    }

    private void Confirmed(StoredSubmission submission, string? version)
    {
        var labels = submission.Labels.Labels;
        // What was changed since starts from labels that have a name now.
        if (ReferenceEquals(_base, labels))
            _baseVersion = version;
        if (_drafts.TryGetValue(Key(submission.SampleId, submission.WorkerId), out var draft) && ReferenceEquals(draft.Base.Labels, labels))
        {
            var named = draft with { BaseVersion = version };
            _drafts[Key(submission.SampleId, submission.WorkerId)] = named;
            _draft = ReferenceEquals(_draft, draft) ? named : _draft;
        }

        if (queue.Find(submission.SampleId, submission.WorkerId) is { } item)
        {
            item.IsWaiting = outbox.Find(submission.Id) is not null;
            item.Confirmed(labels, version, SubmittedState);
        }

        Tell();
    }

    private void Tell() => Changed?.Invoke();

    private void TellSaving() => SavingChanged?.Invoke();

    private string Id(WorkItem item) => $"{items.Scope}/{Key(item.SampleId, item.WorkerId)}/{journal.Tab}";

    private static string Key(string sampleId, string? workerId) => $"{sampleId}/{workerId}";
}
