using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>
/// Shows the open item and lets it be labeled. A board owns a drawing surface: the surface tells finished changes, the
/// document holds the truth, and what changes in it is shown on the surface.
/// </summary>
public abstract class Board : ComponentBase, IAsyncDisposable
{
    private OpenItem? _shown;
    private Surface? _surface;
    private bool _ready;
    private bool _ended;

    [Parameter, EditorRequired] public OpenItem Open { get; set; } = null!;

    [Parameter, EditorRequired] public LabelPalette Palette { get; set; } = null!;

    /// <summary>The label that the next mark gets.</summary>
    [Parameter] public LabelChoice? Active { get; set; }

    /// <summary>Items that are probably opened next, for fetching ahead.</summary>
    [Parameter] public IReadOnlyList<WorkItem> Upcoming { get; set; } = [];

    /// <summary>Something only the board knows is different, such as its tool.</summary>
    [Parameter] public Action? StateChanged { get; set; }

    /// <summary>Asks the server for a fresh address of the item's file: signed ones end.</summary>
    [Parameter] public Func<WorkItem, Task>? Refetch { get; set; }

    [CascadingParameter] public KeyMap? Map { get; set; }

    [Inject] protected IJSRuntime Script { get; set; } = null!;

    protected LabelDocument Document => Open.Document;

    protected Surface Surface => _surface ?? throw (_ended ? new ObjectDisposedException(nameof(Board)) : new InvalidOperationException("The surface is not there yet."));

    /// <summary>The surface is there, and can be told things.</summary>
    protected bool IsReady => _ready;

    /// <summary>The item's file cannot be shown.</summary>
    protected bool IsUnreadable { get; private set; }

    /// <summary>Does what a command says; false if the board has no such thing.</summary>
    public virtual Task<bool> Run(string command) => Task.FromResult(false);

    /// <summary>Uses a label that was just chosen on what is selected on the surface alone. False if nothing is.</summary>
    public virtual Task<bool> Give(LabelChoice choice) => Task.FromResult(false);

    [JSInvokable]
    public void Selected(string? key) => Open.Select(key);

    /// <summary>Makes the surface, once; null for a board that only shows.</summary>
    protected abstract Task<Surface?> CreateSurface();

    /// <summary>Sets up the surface, once, before the first item.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>Shows the item; the surface is there.</summary>
    protected abstract Task ShowItem();

    /// <summary>Shows edits of the document.</summary>
    protected abstract Task ShowEdits(IReadOnlyList<MarkEdit> edits);

    protected virtual Task ShowSelection(bool reveal) => Surface.Call("setSelected", Open.SelectedKey, reveal);

    protected virtual Task ShowVisibility() => Task.CompletedTask;

    protected string Keys(string command) => Map?.ChordOf(command) is { } chord ? Chords.Shown(chord) : "";

    protected static SurfaceSource Source(WorkItem item)
    {
        var size = item.Sample.Metadata?.Size;
        return new(item.SampleId, item.Sample.Source ?? "", size?.ElementAtOrDefault(0), size?.ElementAtOrDefault(1));
    }

    /// <summary>Shows the item's file; once more with a fresh address where the one that it had has ended. Then fetches what comes next.</summary>
    protected async Task<T> ShowFile<T>(Func<SurfaceSource, Task<T>> show, Func<T, bool> failed)
    {
        var shown = Open;
        var result = await show(Source(shown.Item));
        if (failed(result) && Refetch is not null)
        {
            await Refetch(shown.Item);
            result = await show(Source(shown.Item));
        }

        if (Open == shown)
        {
            IsUnreadable = failed(result);
            StateHasChanged();
            await Surface.Expect([Source(shown.Item), .. Upcoming.Select(Source)]);
        }

        return result;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                _surface = await CreateSurface();
                await Prepare();
                _ready = !_ended;
            }

            // Renders that come while the surface is being made leave showing to the first.
            if (_ready && _shown != Open)
                await Show();
        }
        catch (Exception e) when (_ended && e is (JSException or ObjectDisposedException))
        {
            // The board was taken away while its surface was being made.
        }

        if (firstRender && _ended)
            await DisposeSurface();
    }

    private Task Show()
    {
        Unhook();
        _shown = Open;
        Open.Document.Changed += Edited;
        Open.SelectionChanged += Selected;
        Open.VisibilityChanged += VisibilityChanged;
        return ShowItem();
    }

    public async ValueTask DisposeAsync()
    {
        (_ended, _ready) = (true, false);
        Unhook();
        await DisposeSurface();
        GC.SuppressFinalize(this);
    }

    private async Task DisposeSurface()
    {
        if (Interlocked.Exchange(ref _surface, null) is { } surface)
            await surface.DisposeAsync();
    }

    private void Unhook()
    {
        if (_shown is null)
            return;
        _shown.Document.Changed -= Edited;
        _shown.SelectionChanged -= Selected;
        _shown.VisibilityChanged -= VisibilityChanged;
    }

    private void Edited(IReadOnlyList<MarkEdit> edits, DocumentStep step) => _ = InvokeAsync(async () =>
    {
        await ShowEdits(edits);
        if (Open.SelectedKey is { } key && Document.Find(key) is null)
            Open.Select(null);
        Redraw();
    });

    private void Selected(bool reveal) => _ = InvokeAsync(async () =>
    {
        await ShowSelection(reveal);
        Redraw();
    });

    /// <summary>With the page around it, where that wants to know.</summary>
    protected void Redraw() => (StateChanged ?? StateHasChanged)();

    private void VisibilityChanged() => _ = InvokeAsync(ShowVisibility);
}
