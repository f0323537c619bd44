using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Sending;
using Assay.Web.Shell;
using Assay.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling;

/// <summary>What all workspaces have: a task and its labels, items that are shown one after the other, keys, arriving and leaving.</summary>
public abstract class WorkspacePage : ComponentBase, IAsyncDisposable
{
    protected const int PrefetchCount = 10;

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(16);

    private KeyListener? _keys;
    private bool _wasNarrow;
    private bool _stale;

    [Parameter] public string DatasetId { get; set; } = "";

    [Parameter] public string TaskId { get; set; } = "";

    [Inject] protected AssayClient Api { get; set; } = null!;

    [Inject] protected IJSRuntime Script { get; set; } = null!;

    [Inject] protected BrowserPage Page { get; set; } = null!;

    [Inject] protected TimeProvider Time { get; set; } = null!;

    [Inject] protected ShellTexts Shell { get; set; } = null!;

    protected DescDatasetResponse? Dataset { get; private set; }

    protected DescWorkforceTaskResponse? Assigned { get; private set; }

    protected LabelPalette? Palette { get; private set; }

    protected BoardKind Kind { get; private set; }

    protected KeyMap? Map { get; private set; }

    protected Problem? Problem { get; private set; }

    protected bool QueueOpen { get; set; } = true;

    protected bool KeysOpen { get; set; }

    /// <summary>The items of the task on the server.</summary>
    protected ItemGateway Items => new(Api, DatasetId, TaskId);

    /// <summary>The page's own script; there once the first item is shown.</summary>
    protected IJSObjectReference? Document { get; private set; }

    /// <summary>What can be told by keys here.</summary>
    protected abstract IReadOnlyList<CommandInfo> Commands { get; }

    /// <summary>Labels that are given by keys; null where none are given.</summary>
    protected virtual LabelPalette? Given => null;

    /// <summary>Starts the session; answers the item to begin with.</summary>
    protected abstract Task<WorkItem?> Begin();

    /// <summary>Shows an item on its board.</summary>
    protected abstract Task ShowItem(WorkItem item);

    /// <summary>Does what keys mean.</summary>
    protected abstract Task Press(string chord);

    /// <summary>Ends the session.</summary>
    protected abstract ValueTask Leave();

    protected override Task OnInitializedAsync()
    {
        Page.Resized += Fit;
        _wasNarrow = Page.IsNarrow;
        return Load();
    }

    protected Task Load() => Try(async () =>
    {
        var dataset = Api.DescDatasetAsync(DatasetId);
        var task = Api.DescWorkforceTaskAsync(DatasetId, TaskId, new() { SampleStats = true, WorkforceStats = true });
        (Dataset, Assigned) = (await dataset, await task);
        Palette = new(Dataset.Labels ?? []);
        var first = await Begin();
        Kind = BoardKinds.Of(Dataset.DatasetType, first?.Sample);
        Document ??= await Script.InvokeAsync<IJSObjectReference>("import", "./surfaces/page.js");
        QueueOpen = !Page.IsNarrow;
        _keys ??= await KeyListener.Start(Script, Press);
        await BindKeys();
        if (first is not null)
            await Show(first);
    });

    /// <summary>Does something that asks the server; what goes wrong is shown instead of the page.</summary>
    protected async Task Try(Func<Task> work)
    {
        Problem = null;
        try
        {
            await work();
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            Problem = Problem.Of(e, Shell);
        }
    }

    protected async Task Show(WorkItem item)
    {
        if (BoardKinds.Of(Dataset?.DatasetType, item.Sample) is var kind && kind != Kind)
        {
            Kind = kind;
            await BindKeys();
        }

        // On a phone the queue lies over the board.
        QueueOpen &= !Page.IsNarrow;
        await ShowItem(item);
    }

    /// <summary>Asks for a fresh address of an item's file: signed ones end.</summary>
    protected async Task Refetch(WorkItem item)
    {
        try
        {
            item.Readdress(await Items.Read(item.SampleId, item.WorkerId));
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            // The board says that the file cannot be read.
        }
    }

    protected async Task Remap((string? Command, string? Chord) key)
    {
        OwnKeys.Change(Page, key.Command, key.Chord);
        await BindKeys();
    }

    protected string Key(string command) => Map?.ChordOf(command) is { } chord ? Chords.Shown(chord) : "";

    /// <summary>Shows what is different now: once, for all that happens within a frame of the screen.</summary>
    protected void Redraw() => _ = InvokeAsync(async () =>
    {
        if (_stale)
            return;
        _stale = true;
        await Task.Delay(Frame);
        // Whoever could not wait has shown it already.
        if (_stale)
            StateHasChanged();
    });

    protected override bool ShouldRender()
    {
        _stale = false;
        return true;
    }

    /// <summary>A window that became narrow shows the board, one that became wide the queue beside it.</summary>
    private void Fit(int width)
    {
        if (_wasNarrow == Page.IsNarrow)
            return;
        _wasNarrow = Page.IsNarrow;
        QueueOpen = !_wasNarrow;
        Redraw();
    }

    private async Task BindKeys()
    {
        Map = new(Commands, Kind, Given, OwnKeys.Read(Page));
        if (_keys is not null)
            await _keys.Set(Map.Known, Map.Held);
    }

    public async ValueTask DisposeAsync()
    {
        Page.Resized -= Fit;
        if (_keys is not null)
            await _keys.DisposeAsync();
        if (Document is not null)
            await Document.DisposeAsync();
        await Leave();
        GC.SuppressFinalize(this);
    }
}
