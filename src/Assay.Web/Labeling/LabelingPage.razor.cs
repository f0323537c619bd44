using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Journal;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Sending;
using Assay.Web.Labeling.Session;
using Assay.Web.Shell;
using Assay.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Assay.Web.Labeling;

/// <summary>The labeling workspace: the labeler's queue, the item on its board, the labels.</summary>
public sealed partial class LabelingPage : ComponentBase, IAsyncDisposable
{
    private const int PrefetchCount = 10;

    private LabelingSession? _session;
    private LabelPalette? _palette;
    private DescDatasetResponse? _dataset;
    private DescWorkforceTaskResponse? _task;
    private Problem? _problem;
    private KeyMap? _map;
    private KeyListener? _keys;
    private IJSObjectReference? _page;
    private BoardView? _view;
    private BoardKind _kind;
    private LabelChoice? _active;
    private bool _queueOpen = true;
    private bool _labelsOpen = true;
    private bool _keysOpen;
    private bool _narrow;
    private bool _several;
    private bool _atOnce;
    private int _doneBefore;

    [Parameter] public string DatasetId { get; set; } = "";

    [Parameter] public string TaskId { get; set; } = "";

    /// <summary>The item to begin with.</summary>
    [SupplyParameterFromQuery(Name = "sample")] public string? SampleId { get; set; }

    /// <summary>Whose item, for owners and managers.</summary>
    [SupplyParameterFromQuery(Name = "worker")] public string? WorkerId { get; set; }

    [Inject] private AssayClient Api { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private BrowserPage Page { get; set; } = null!;

    [Inject] private Connection Connection { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private ISnackbar Snackbar { get; set; } = null!;

    private Board? Board => _view?.Board;

    private bool Classes => _palette?.Choices.Any(c => NewLabels.IsClass(c.Type)) == true;

    private IReadOnlyList<WorkItem> Upcoming => _session is { Open: { } open } ? [.. _session.Queue.Upcoming(open.Item, PrefetchCount)] : [];

    private int Done => _doneBefore + (_session?.Queue.Items.Count(i => !i.State.IsOpen() || i.IsWaiting) ?? 0);

    protected override async Task OnInitializedAsync()
    {
        _several = Page.Read("assay.several") == "1";
        _atOnce = Page.Read("assay.at-once") == "1";
        await Load();
    }

    private async Task Load()
    {
        _problem = null;
        try
        {
            var dataset = Api.DescDatasetAsync(DatasetId);
            var task = Api.DescWorkforceTaskAsync(DatasetId, TaskId, new() { SampleStats = true, WorkforceStats = true });
            var items = new ItemGateway(Api, DatasetId, TaskId);
            var journal = new BrowserJournal(Script);
            var session = new LabelingSession(items, new(Api, DatasetId, TaskId), journal, new(items, journal, Time), new BrowserWorkClock(Script), Time);
            (_dataset, _task) = (await dataset, await task);
            _palette = new(_dataset.Labels ?? []);
            _active = _palette.Choices.Count > 0 ? _palette.Choices[0] : null;
            session.SubmittedState = _task.WorkforceStats?.ReviewerCount > 0 ? ItemState.Unreviewed : ItemState.ToAccept;
            await session.Start();
            await session.Queue.Load(ItemFilter.Open);
            var first = await First(items, session.Queue);
            _doneBefore = DoneOf(_task.SampleStats) - session.Queue.Items.Count(i => !i.State.IsOpen());
            session.Changed += Redraw;
            session.Queue.Changed += Redraw;
            Connection.Changed += Reconnected;
            _session = session;
            _kind = BoardKinds.Of(_dataset.DatasetType, first?.Sample.SampleType);
            _page ??= await Script.InvokeAsync<IJSObjectReference>("import", "./surfaces/page.js");
            _narrow = await _page.InvokeAsync<bool>("isNarrow");
            _queueOpen = !_narrow;
            _keys = await KeyListener.Start(Script, Press);
            await BindKeys();
            if (first is not null)
                await Show(first);
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            _problem = Problem.Of(e, Shell);
        }
    }

    /// <summary>The item that the address names, else the first that is open; owners without items of their own begin with all.</summary>
    private async Task<WorkItem?> First(ItemGateway items, ItemQueue queue)
    {
        if (SampleId is not null)
            return queue.Find(SampleId, WorkerId) ?? queue.Put(await items.Read(SampleId, WorkerId));
        if (queue.Items.Count == 0)
            await queue.Load(ItemFilter.All);
        return queue.NextOpen(null) ?? (queue.Items.Count > 0 ? queue.Items[0] : null);
    }

    private async Task Show(WorkItem item)
    {
        await _session!.Show(item);
        // On a phone the queue lies over the board.
        _queueOpen &= !_narrow;
        StateHasChanged();
        await _page!.InvokeVoidAsync("focusBoard");
        await _page!.InvokeVoidAsync("setAddress", Address(item));
        await _page!.InvokeVoidAsync("showCurrent");
        await _session.Queue.ReadAheadOf(item);
    }

    private string Address(WorkItem item) =>
        $"/label/{Uri.EscapeDataString(DatasetId)}/{Uri.EscapeDataString(TaskId)}?sample={Uri.EscapeDataString(item.SampleId)}{(item.WorkerId is { } worker ? $"&worker={Uri.EscapeDataString(worker)}" : "")}";

    private async Task ShowFilter(ItemFilter filter)
    {
        await _session!.Queue.Load(filter);
        if (_session.Queue.Items.Count > 0 && (_session.Open is null || !_session.Queue.Items.Contains(_session.Open.Item)))
            await Show(_session.Queue.Items[0]);
    }

    private async Task Step(int step)
    {
        if (_session!.Queue.Beside(_session.Open?.Item, step) is { } item)
            await Show(item);
    }

    private async Task Submit()
    {
        if (_session?.Open is not { IsReadOnly: false } open)
            return;
        if (!await _session.Submit())
            Snackbar.Add(T.NothingToSubmit, Severity.Info);
        var next = open.Item.IsOpen ? _session.Queue.Beside(open.Item, 1) : _session.Queue.NextOpen(open.Item);
        if (next is null && _session.Queue.HasMore)
        {
            await _session.Queue.More();
            next = _session.Queue.NextOpen(open.Item);
        }

        if (next is not null)
            await Show(next);
        else
            Snackbar.Add(T.AllDone, Severity.Success);
    }

    /// <summary>A label was chosen: for the sample as a whole, for what is selected, and for what comes next.</summary>
    private async Task Give(LabelChoice choice)
    {
        if (_session?.Open is not { IsReadOnly: false } open)
            return;
        if (NewLabels.IsClass(choice.Type))
        {
            NewLabels.GiveClass(open.Document, choice, _several);
            if (_atOnce && !_several)
                await Submit();
            return;
        }

        if (choice.Type != LabelType.TripletRelation)
            _active = choice;
        if (Board is null || !await Board.Give(choice))
        {
            if (open.Selected is { } mark && mark.Label.Type == choice.Type)
                open.Document.Replace(mark.Key, NewLabels.Rename(mark.Label, choice));
        }

        StateHasChanged();
    }

    private async Task Press(string chord)
    {
        if (_session?.Open is not { } open || _map is null)
            return;
        if (_map.LabelOf(chord) is { } label)
            await Give(label);
        else if (_map.CommandOf(chord) is { } command && (Board is null || !await Board.Run(command)))
            await Run(command, open);
        StateHasChanged();
    }

    private Task Run(string command, OpenItem open) => command switch
    {
        "submit" => Submit(),
        "next" or "right" => Step(1),
        "previous" or "left" => Step(-1),
        "help" => Toggle(ref _keysOpen),
        _ => Task.FromResult(WorkspaceEdits.Run(command, open, Page)),
    };

    private static Task Toggle(ref bool flag)
    {
        flag = !flag;
        return Task.CompletedTask;
    }

    private async Task Refetch(WorkItem item)
    {
        try
        {
            item.Readdress(await new ItemGateway(Api, DatasetId, TaskId).Read(item.SampleId, item.WorkerId));
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            // The board says that the file cannot be read.
        }
    }

    private async Task Remap((string? Command, string? Chord) key)
    {
        OwnKeys.Change(Page, key.Command, key.Chord);
        await BindKeys();
    }

    private async Task BindKeys()
    {
        _map = new(WorkspaceCommands.Labeling, _kind, _palette, OwnKeys.Read(Page));
        if (_keys is not null)
            await _keys.Set(_map.Known);
    }

    private string Key(string command) => _map?.ChordOf(command) is { } chord ? Chords.Shown(chord) : "";

    private void SetSeveral(bool several) => Page.Write("assay.several", (_several = several) ? "1" : null);

    private void SetAtOnce(bool atOnce) => Page.Write("assay.at-once", (_atOnce = atOnce) ? "1" : null);

    private static int DoneOf(SampleStats? stats) =>
        (stats?.UnreviewedSampleCount ?? 0) + (stats?.UncheckSampleCount ?? 0) + (stats?.AcceptedSampleCount ?? 0);

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private void Reconnected()
    {
        if (Connection.IsOnline)
            _session?.Outbox.Wake();
    }

    public async ValueTask DisposeAsync()
    {
        Connection.Changed -= Reconnected;
        if (_keys is not null)
            await _keys.DisposeAsync();
        if (_page is not null)
            await _page.DisposeAsync();
        if (_session is not null)
        {
            _session.Changed -= Redraw;
            _session.Queue.Changed -= Redraw;
            await _session.DisposeAsync();
        }
    }
}
