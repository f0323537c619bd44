using System.Text.Json;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Journal;

/// <summary>Keeps labels in the browser's database, where they survive a reload, a crash and a lost connection.</summary>
public sealed class BrowserJournal(IJSRuntime script) : IJournal
{
    private readonly MemoryJournal _memory = new();
    private IJSObjectReference? _module;

    public bool IsLasting { get; private set; }

    public string Tab { get; private set; } = "";

    public async Task Open()
    {
        if (_module is not null)
            return;
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./surfaces/journal.js");
        var tab = await _module.InvokeAsync<string?>("open");
        IsLasting = tab is not null;
        Tab = tab ?? _memory.Tab;
    }

    public async Task<JournalContents> Read(string scope)
    {
        if (!IsLasting)
            return await _memory.Read(scope);
        var json = await Module.InvokeAsync<string>("read", scope);
        return JsonSerializer.Deserialize(json, JournalJson.Default.JournalContents) ?? new();
    }

    public async Task<IReadOnlySet<string>> LivingTabs()
    {
        if (!IsLasting)
            return await _memory.LivingTabs();
        var tabs = JsonSerializer.Deserialize(await Module.InvokeAsync<string>("livingTabs"), JournalJson.Default.IReadOnlyListString);
        return new HashSet<string>(tabs ?? [], StringComparer.Ordinal);
    }

    public Task Begin(StoredDraft draft) =>
        IsLasting ? Keep("begin", JsonSerializer.Serialize(draft with { Base = StoredLabels.None }, JournalJson.Default.StoredDraft), draft.Base) : _memory.Begin(draft);

    public Task Append(string draftId, string step) => IsLasting ? Call("append", draftId, step) : _memory.Append(draftId, step);

    public Task Drop(string draftId) => IsLasting ? Call("drop", draftId) : _memory.Drop(draftId);

    public Task Submit(StoredSubmission submission) =>
        IsLasting
            ? Keep("submit", JsonSerializer.Serialize(submission with { Labels = StoredLabels.None }, JournalJson.Default.StoredSubmission), submission.Labels)
            : _memory.Submit(submission);

    public Task Settle(string submissionId) => IsLasting ? Call("settle", submissionId) : _memory.Settle(submissionId);

    private IJSObjectReference Module => _module ?? throw new InvalidOperationException("Open the journal first.");

    /// <summary>Keeps a record with its labels, which go beside it: within it they would be escaped. Their JSON is made there, where it is not there yet.</summary>
    private async Task Keep(string method, string record, StoredLabels labels)
    {
        if (labels.IsWritten)
        {
            await Call(method, record, labels.Json, null);
            return;
        }

        var packed = PackedLabels.Of(labels.Labels);
        labels.Written(await Module.InvokeAsync<byte[]>(method, record, packed.Numbers, packed.Words));
    }

    private async Task Call(string method, params object?[] arguments) => await Module.InvokeVoidAsync(method, arguments);
}
