using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Session;
using Assay.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Reviewing;

/// <summary>The review workspace: one submission after the other, with what other labelers made of the same sample.</summary>
public sealed partial class ReviewPage : ComponentBase, IAsyncDisposable
{
    private const int PrefetchCount = 10;
    private static readonly string[] Grades = ["A", "B", "C", "D"];

    private ReviewSession? _session;
    private LabelPalette? _palette;
    private DescDatasetResponse? _dataset;
    private DescWorkforceTaskResponse? _task;
    private Problem? _problem;
    private KeyMap? _map;
    private KeyListener? _keys;
    private readonly BoardView?[] _boards = new BoardView?[4];
    private BoardKind _kind;
    private WorkItem? _item;
    private IReadOnlyList<OpenItem> _views = [];
    private IReadOnlyList<SampleReview> _before = [];
    private bool _queueOpen = true;
    private bool _keysOpen;
    private bool _narrow;
    private bool _rejecting;
    private bool _grid;

    [Parameter] public string DatasetId { get; set; } = "";

    [Parameter] public string TaskId { get; set; } = "";

    [Inject] private AssayClient Api { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private BrowserPage Page { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    private IReadOnlyList<OpenItem> Shown => _grid ? [.. _views.Take(4)] : [.. _views.Take(1)];

    private IReadOnlyList<WorkItem> Upcoming => _session is null || _item is null ? [] : [.. _session.Items.Where(i => i != _item && _session.IsOpen(i)).Take(PrefetchCount)];

    private string Saved => _session switch
    {
        { Waiting: > 0, IsOffline: true } => R.Waiting(_session.Waiting),
        { Waiting: > 0 } => T.Sending,
        { LastSent: { } sent } => T.SavedAt(T.Clock(sent)),
        _ => "",
    };

    protected override async Task OnInitializedAsync()
    {
        _grid = Page.Read("assay.side-by-side") == "1";
        await Load();
    }

    private async Task Load()
    {
        _problem = null;
        try
        {
            var dataset = Api.DescDatasetAsync(DatasetId);
            var task = Api.DescWorkforceTaskAsync(DatasetId, TaskId);
            var session = new ReviewSession(Api, DatasetId, TaskId, Time);
            (_dataset, _task) = (await dataset, await task);
            _palette = new(_dataset.Labels ?? []);
            await session.Start();
            session.Changed += Redraw;
            _session = session;
            var first = session.NextOpen(null);
            _kind = BoardKinds.Of(_dataset.DatasetType, first?.Sample.SampleType);
            await using (var page = await Script.InvokeAsync<IJSObjectReference>("import", "./surfaces/page.js"))
                _narrow = await page.InvokeAsync<bool>("isNarrow");
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

    private async Task Show(WorkItem item)
    {
        (_item, _rejecting) = (item, false);
        // On a phone the queue lies over the board.
        _queueOpen &= !_narrow;
        var (others, before) = await History(item);
        if (_item != item)
            return;
        _before = before;
        var all = new[] { item.Sample.Labels ?? [] }.Concat(others.Select(o => o.Sample.Labels ?? [])).ToList();
        _views = [.. new[] { item }.Concat(others).Select((each, i) => View(each, all[i], [.. all.Where((_, j) => j != i)]))];
        StateHasChanged();
    }

    /// <summary>What the other labelers submitted last for the same sample, and how this labeler's item was judged before.</summary>
    private async Task<(IReadOnlyList<WorkItem> Others, IReadOnlyList<SampleReview> Before)> History(WorkItem item)
    {
        try
        {
            var history = await Api.GetWorkforceTaskSampleHistoryAsync(DatasetId, TaskId, item.SampleId);
            var latest = (history.Submissions ?? []).Where(s => s.WorkerId != item.WorkerId).GroupBy(s => s.WorkerId, StringComparer.Ordinal).Select(g => g.Last());
            return (
                [.. latest.Select(s => new WorkItem(item.Sample with { WorkerId = s.WorkerId, Labels = s.Labels, Labelers = [new() { Email = s.Email, WorkerId = s.WorkerId }] }))],
                [.. (history.Reviews ?? []).Where(r => r.WorkerId == item.WorkerId)]);
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            // The item can be judged without its history.
            return ([], []);
        }
    }

    private static OpenItem View(WorkItem item, IReadOnlyList<SampleLabel> labels, IReadOnlyList<IReadOnlyList<SampleLabel>> others)
    {
        var document = new LabelDocument(labels);
        var differing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in others)
        {
            var shared = LabelComparison.Shared(labels, other);
            differing.UnionWith(document.Marks.Where((_, i) => !shared[i]).Select(m => m.Key));
        }

        return new(item, document, isReadOnly: true) { Differing = differing };
    }

    private async Task Judge(bool accept, string? grade, string? reason)
    {
        if (_session is null || _item is not { } item || !_session.IsOpen(item))
            return;
        _session.Judge(new(item, accept, grade, reason));
        if (_session.NextOpen(item) is { } next)
        {
            await Show(next);
            return;
        }

        await _session.More();
        if (_session.NextOpen(item) is { } more)
            await Show(more);
        else
            (_item, _views) = (null, []);
    }

    private Task SendBack((string Reason, string? Grade) verdict)
    {
        _rejecting = false;
        return Judge(false, verdict.Grade, verdict.Reason.Length == 0 ? null : verdict.Reason);
    }

    private async Task Again()
    {
        try
        {
            await _session!.More();
            if (_session.NextOpen(null) is { } item)
                await Show(item);
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            _problem = Problem.Of(e, Shell);
        }
    }

    private async Task Step(int step)
    {
        if (_session?.Beside(_item, step) is { } item)
            await Show(item);
    }

    private async Task Press(string chord)
    {
        if (_map?.CommandOf(chord) is not { } command || _views.Count == 0)
            return;
        // Until the field for the reason has the keyboard, letters that are typed into it must not be verdicts.
        if (_rejecting)
            _rejecting = command != "deselect";
        else if (_boards[0]?.Board is not { } board || !await board.Run(command))
            await Run(command);
        StateHasChanged();
    }

    private async Task Run(string command)
    {
        switch (command)
        {
            case "accept":
                await Judge(true, null, null);
                break;
            case "accept-a" or "accept-b" or "accept-c" or "accept-d":
                await Judge(true, command[^1..].ToUpperInvariant(), null);
                break;
            case "reject":
                _rejecting = _item is not null && _session!.IsOpen(_item);
                break;
            case "grid":
                ToggleGrid();
                break;
            case "left" or "right":
                await Step(command == "left" ? -1 : 1);
                break;
            case "help":
                _keysOpen = true;
                break;
            default:
                WorkspaceEdits.Run(command, _views[0], Page);
                break;
        }
    }

    private void ToggleGrid() => Page.Write("assay.side-by-side", (_grid = !_grid) ? "1" : null);

    private async Task Refetch(WorkItem item)
    {
        try
        {
            item.Readdress(await Api.DescribeWorkforceTaskSampleAsync(DatasetId, TaskId, item.SampleId, new() { WorkerId = item.WorkerId }));
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
        _map = new(WorkspaceCommands.Reviewing, _kind, null, OwnKeys.Read(Page));
        if (_keys is not null)
            await _keys.Set(_map.Known);
    }

    private static string Author(OpenItem view) => view.Item.Sample.Labelers is [{ Email: { Length: > 0 } email }, ..] ? email : view.Item.WorkerId ?? "";

    private string Said(Verdict verdict) => verdict.Accept ? R.Judged(verdict.Grade ?? "") : R.SentBack;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
            await _keys.DisposeAsync();
        if (_session is not null)
        {
            _session.Changed -= Redraw;
            await _session.DisposeAsync();
        }
    }
}
