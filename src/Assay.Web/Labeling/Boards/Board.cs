using Assay.Web.Labeling.Documents;
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
    private bool _ready;
    private bool _ended;

    [Parameter, EditorRequired] public OpenItem Open { get; set; } = null!;

    [Parameter, EditorRequired] public LabelPalette Palette { get; set; } = null!;

    /// <summary>The label that the next mark gets.</summary>
    [Parameter] public LabelChoice? Active { get; set; }

    /// <summary>Items that are probably opened next, for fetching ahead.</summary>
    [Parameter] public IReadOnlyList<WorkItem> Upcoming { get; set; } = [];

    /// <summary>Something only the board knows is different, such as its tool.</summary>
    [Parameter] public EventCallback StateChanged { get; set; }

    /// <summary>Asks the server for a fresh address of the item's file: signed ones end.</summary>
    [Parameter] public Func<WorkItem, Task>? Refetch { get; set; }

    protected LabelDocument Document => Open.Document;

    /// <summary>Does what a command says; false if the board has no such thing.</summary>
    public virtual Task<bool> Run(string command) => Task.FromResult(false);

    /// <summary>Uses a label that was just chosen on what is selected on the surface alone. False if nothing is.</summary>
    public virtual Task<bool> Give(LabelChoice choice) => Task.FromResult(false);

    /// <summary>Shows the item; the surface is there.</summary>
    protected abstract Task ShowItem();

    /// <summary>Shows edits of the document.</summary>
    protected abstract Task ShowEdits(IReadOnlyList<MarkEdit> edits);

    protected virtual Task ShowSelection(bool reveal) => Task.CompletedTask;

    protected virtual Task ShowVisibility() => Task.CompletedTask;

    /// <summary>Sets up the surface, once.</summary>
    protected abstract Task CreateSurface();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                await CreateSurface();
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

    protected abstract Task DisposeSurface();

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
        StateHasChanged();
    });

    private void Selected(bool reveal) => _ = InvokeAsync(async () =>
    {
        await ShowSelection(reveal);
        StateHasChanged();
    });

    private void VisibilityChanged() => _ = InvokeAsync(ShowVisibility);
}
