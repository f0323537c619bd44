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

namespace Assay.Web.Labeling;

/// <summary>The labeling workspace: the labeler's queue, the item on its board, the labels.</summary>
public sealed partial class LabelingPage : WorkspacePage
{
    private LabelingSession? _session;
    private BoardView? _view;
    private LabelChoice? _active;
    private bool _labelsOpen = true;
    private bool _several;
    private bool _atOnce;
    private int _doneBefore;

    /// <summary>The item to begin with.</summary>
    [SupplyParameterFromQuery(Name = "sample")] public string? SampleId { get; set; }

    /// <summary>Whose item, for owners and managers.</summary>
    [SupplyParameterFromQuery(Name = "worker")] public string? WorkerId { get; set; }

    [Inject] private Connection Connection { get; set; } = null!;

    [Inject] private Notices Notices { get; set; } = null!;

    private Board? Board => _view?.Board;

    private bool Classes => Palette?.Choices.Any(c => NewLabels.IsClass(c.Type)) == true;

    private bool NeedsLabels => Dataset?.DatasetType is not (DatasetType.SpeechContent or DatasetType.SpeechParagraph);

    private IReadOnlyList<WorkItem> Upcoming => _session is { Open: { } open } ? [.. _session.Queue.Upcoming(open.Item, PrefetchCount)] : [];

    private int Done => _doneBefore + (_session?.Queue.Items.Count(i => !i.State.IsOpen() || i.IsWaiting) ?? 0);

    protected override IReadOnlyList<CommandInfo> Commands => WorkspaceCommands.Labeling;

    protected override LabelPalette? Given => Palette;

    protected override Task OnInitializedAsync()
    {
        _several = Page.Read("assay.several") == "1";
        _atOnce = Page.Read("assay.at-once") == "1";
        return base.OnInitializedAsync();
    }

    protected override async Task<WorkItem?> Begin()
    {
        var journal = new BrowserJournal(Script);
        var session = new LabelingSession(Items, new(Api, DatasetId, TaskId), journal, new(Items, journal, Time), new BrowserWorkClock(Script), Time);
        _active = Palette!.Choices.Count > 0 ? Palette.Choices[0] : null;
        session.SubmittedState = Assigned!.WorkforceStats?.ReviewerCount > 0 ? ItemState.Unreviewed : ItemState.ToAccept;
        await session.Start();
        await session.Queue.Load(ItemFilter.Open);
        var first = await First(session.Queue);
        _doneBefore = DoneOf(Assigned.SampleStats) - session.Queue.Items.Count(i => !i.State.IsOpen());
        session.Changed += Redraw;
        session.Queue.Changed += Redraw;
        Connection.Changed += Reconnected;
        _session = session;
        return first;
    }

    /// <summary>The item that the address names, else the first that is open; owners without items of their own begin with all.</summary>
    private async Task<WorkItem?> First(ItemQueue queue)
    {
        if (SampleId is not null)
            return queue.Find(SampleId, WorkerId) ?? queue.Put(await Items.Read(SampleId, WorkerId));
        if (queue.Items.Count == 0)
            await queue.Load(ItemFilter.All);
        return queue.NextOpen(null) ?? (queue.Items.Count > 0 ? queue.Items[0] : null);
    }

    protected override async Task ShowItem(WorkItem item)
    {
        await _session!.Show(item);
        StateHasChanged();
        await Document!.InvokeVoidAsync("arrive", Address(item));
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
            Notices.Tell(T.NothingToSubmit);
        var next = open.Item.IsOpen ? _session.Queue.Beside(open.Item, 1) ?? _session.Queue.NextOpen(open.Item) : _session.Queue.NextOpen(open.Item);
        if (next is null && _session.Queue.HasMore)
        {
            await _session.Queue.More();
            next = _session.Queue.NextOpen(open.Item);
        }

        if (next is not null)
            await Show(next);
        else if (!open.Item.IsOpen)
            Notices.Done(T.AllDone);
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

        Redraw();
    }

    protected override async Task Press(string chord)
    {
        if (_session?.Open is not { } open || Map is null)
            return;
        if (Map.LabelOf(chord) is { } label)
        {
            await Give(label);
            return;
        }

        if (Map.CommandOf(chord) is not { } command)
            return;
        // A board shows what a command changed on it, and going to another item shows that.
        if ((Board is not null && await Board.Run(command)) || await Go(command))
            return;
        if (command == "help")
            KeysOpen = !KeysOpen;
        else
            WorkspaceEdits.Run(command, open, Page);
        Redraw();
    }

    private async Task<bool> Go(string command)
    {
        switch (command)
        {
            case "submit":
                await Submit();
                return true;
            case "next" or "right" or "previous" or "left":
                await Step(command is "next" or "right" ? 1 : -1);
                return true;
            default:
                return false;
        }
    }

    private void SetSeveral(bool several) => Page.Write("assay.several", (_several = several) ? "1" : null);

    private void SetAtOnce(bool atOnce) => Page.Write("assay.at-once", (_atOnce = atOnce) ? "1" : null);

    private static int DoneOf(SampleStats? stats) =>
        (stats?.UnreviewedSampleCount ?? 0) + (stats?.UncheckSampleCount ?? 0) + (stats?.AcceptedSampleCount ?? 0);

    private void Reconnected()
    {
        if (Connection.IsOnline)
            _session?.Outbox.Wake();
    }

    protected override async ValueTask Leave()
    {
        Connection.Changed -= Reconnected;
        if (_session is null)
            return;
        _session.Changed -= Redraw;
        _session.Queue.Changed -= Redraw;
        await _session.DisposeAsync();
    }
}
