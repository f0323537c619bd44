using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Session;
using Assay.Web.Samples;
using Assay.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Reviewing;

/// <summary>The review workspace: one submission after the other, with what other labelers made of the same sample.</summary>
public sealed partial class ReviewPage : WorkspacePage
{
    private static readonly string[] Grades = ["A", "B", "C", "D"];

    private ReviewSession? _session;
    private readonly BoardView?[] _boards = new BoardView?[4];
    private WorkItem? _item;
    private IReadOnlyList<OpenItem> _views = [];
    private IReadOnlyList<SampleReview> _before = [];
    private bool _rejecting;
    private bool _grid;

    /// <summary>The item that can be judged: one that is seen, not one that is on its way while the last one is still seen.</summary>
    private WorkItem? Seen => _item is { } item && _views is [var view, ..] && view.Item == item ? item : null;

    private IReadOnlyList<OpenItem> Shown => _grid ? [.. _views.Take(4)] : [.. _views.Take(1)];

    private IReadOnlyList<WorkItem> Upcoming => _session is null || _item is null ? [] : [.. _session.Items.Where(i => i != _item && _session.IsOpen(i)).Take(PrefetchCount)];

    private string Saved => _session switch
    {
        { Waiting: > 0, IsOffline: true } => R.Waiting(_session.Waiting),
        { Waiting: > 0 } => T.Sending,
        { LastSent: { } sent } => T.SavedAt(T.Clock(sent)),
        _ => "",
    };

    protected override IReadOnlyList<CommandInfo> Commands => WorkspaceCommands.Reviewing;

    protected override Task OnInitializedAsync()
    {
        _grid = Page.Read("assay.side-by-side") == "1";
        return base.OnInitializedAsync();
    }

    protected override async Task<WorkItem?> Begin()
    {
        var session = new ReviewSession(Api, DatasetId, TaskId, Time);
        await session.Start();
        session.Changed += Redraw;
        _session = session;
        return session.NextOpen(null);
    }

    protected override async Task ShowItem(WorkItem item)
    {
        (_item, _rejecting) = (item, false);
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
            var shared = LabelMatching.Shared(labels, other);
            differing.UnionWith(document.Marks.Where((_, i) => !shared[i]).Select(m => m.Key));
        }

        return new(item, document, isReadOnly: true) { Differing = differing };
    }

    private async Task Judge(bool accept, string? grade, string? reason)
    {
        if (_session is null || Seen is not { } item || !_session.IsOpen(item))
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

    private Task Again() => Try(async () =>
    {
        await _session!.More();
        if (_session.NextOpen(null) is { } item)
            await Show(item);
    });

    private async Task Step(int step)
    {
        if (_session?.Beside(_item, step) is { } item)
            await Show(item);
    }

    protected override async Task Press(string chord)
    {
        if (Map?.CommandOf(chord) is not { } command || _views.Count == 0)
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
                _rejecting = Seen is { } item && _session!.IsOpen(item);
                break;
            case "grid":
                ToggleGrid();
                break;
            case "left" or "right":
                await Step(command == "left" ? -1 : 1);
                break;
            case "help":
                KeysOpen = true;
                break;
            default:
                WorkspaceEdits.Run(command, _views[0], Page);
                break;
        }
    }

    private void ToggleGrid() => Page.Write("assay.side-by-side", (_grid = !_grid) ? "1" : null);

    private static string Author(OpenItem view) => Author(view.Item);

    private static string Author(WorkItem item) => SampleKinds.LabelerOf(item.Sample) ?? item.WorkerId ?? "";

    private string Said(Verdict verdict) => verdict.Accept ? R.Judged(verdict.Grade ?? "") : R.SentBack;

    protected override async ValueTask Leave()
    {
        if (_session is null)
            return;
        _session.Changed -= Redraw;
        await _session.DisposeAsync();
    }
}
