using Assay.Client;
using Assay.Web.Labeling;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.Queue;
using Assay.Web.Labeling.Session;
using Assay.Web.Labels;
using Assay.Web.Samples;
using Assay.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Assay.Web.Acceptance;

/// <summary>The drawn items of the running acceptance, one verdict after the other, on the boards that they were labeled on.</summary>
public sealed partial class JudgePage : WorkspacePage
{
    private const int PageSize = 100;
    private static readonly string[] Grades = ["A", "B", "C", "D"];

    private readonly List<WorkItem> _items = [];
    private Dictionary<(string, string?), DescribeSampleResp>? _small;
    private Fetch<AcceptanceQuality> _advice = null!;
    private BoardView? _board;
    private LabelColours _colours = new(null);
    private WorkItem? _item;
    private OpenItem? _view;
    private string? _acceptanceId;
    private bool _loaded;
    private bool _grid;
    private bool _named;
    private bool _asking;

    [Inject] private Notices Notices { get; set; } = null!;

    protected override IReadOnlyList<CommandInfo> Commands => WorkspaceCommands.Reviewing;

    private string Back => $"/datasets/{DatasetId}/tasks/{TaskId}/acceptance";

    /// <summary>Without a plan nothing is decided before everything is judged, and nobody has to be asked after each verdict.</summary>
    private bool PlanDecides => _advice.Value?.Decision is not null;

    private int Judged => _items.Count(i => i.Sample.CheckAccept is not null);

    private IReadOnlyList<WorkItem> Upcoming => [.. _items.SkipWhile(i => i != _item).Skip(1).Take(PrefetchCount)];

    protected override Task OnInitializedAsync()
    {
        _advice = new(Shell);
        return base.OnInitializedAsync();
    }

    protected override async Task<WorkItem?> Begin()
    {
        _colours = new(Dataset?.Labels);
        _items.Clear();
        _items.AddRange((await Drawn(null)).Select(sample => new WorkItem(sample)));
        var acceptances = (await Api.ListAcceptancesAsync(DatasetId, TaskId, new() { Limit = 100 })).Acceptances ?? [];
        _acceptanceId = acceptances.FirstOrDefault(a => a.ClosedTime is null)?.AcceptanceId;
        await Advise();
        _loaded = true;
        return Next(null);
    }

    /// <summary>What was drawn, with addresses of its files as they are or made smaller.</summary>
    private async Task<IReadOnlyList<DescribeSampleResp>> Drawn(string? processing)
    {
        var drawn = new List<DescribeSampleResp>();
        for (var page = 0; ; page++)
        {
            var answer = await Api.ListWorkforceTaskSamplesAsync(DatasetId, TaskId, new() { SampleState = "__WORKFORCE_SAMPLED__", Offset = page, Limit = PageSize, ProcessParameter = processing });
            drawn.AddRange(answer.Samples ?? []);
            if (answer.Samples is not { Count: PageSize })
                return drawn;
        }
    }

    protected override Task ShowItem(WorkItem item)
    {
        (_item, _view, _asking) = (item, new(item, new LabelDocument(item.Sample.Labels ?? []), isReadOnly: true), false);
        StateHasChanged();
        return Task.CompletedTask;
    }

    protected override async Task Press(string chord)
    {
        if (Map?.CommandOf(chord) is not { } command || _item is not { } item || _view is not { } view)
            return;
        // Until the field for the reason has the keyboard, letters that are typed into it must not be verdicts.
        if (_asking)
            _asking = command != "deselect";
        else if (_grid || _board?.Board is not { } board || !await board.Run(command))
            await Run(command, item, view);
        StateHasChanged();
    }

    private async Task Run(string command, WorkItem item, OpenItem view)
    {
        switch (command)
        {
            case "accept":
                await Say(item, true, null);
                break;
            case "accept-a" or "accept-b" or "accept-c" or "accept-d":
                await Say(item, true, command[^1..].ToUpperInvariant());
                break;
            case "reject":
                await AskReason(item);
                break;
            case "grid":
                await ShowGrid(!_grid);
                break;
            case "left" or "right":
                await Step(command == "left" ? -1 : 1);
                break;
            case "help":
                KeysOpen = true;
                break;
            default:
                WorkspaceEdits.Run(command, view, Page);
                break;
        }
    }

    private Task Step(int step) => _item is not null && _items.ElementAtOrDefault(_items.IndexOf(_item) + step) is { } item ? Show(item) : Task.CompletedTask;

    /// <summary>One of the grid, alone.</summary>
    private Task Look(WorkItem item)
    {
        _grid = false;
        return Show(item);
    }

    private async Task ShowGrid(bool grid)
    {
        if (grid && _small is null && !await Notices.Try(async () => _small = (await Drawn(SampleKinds.Thumbnail)).ToDictionary(s => (s.SampleId ?? "", s.WorkerId))))
            return;
        _grid = grid;
    }

    /// <summary>As it is now, with the address of a small picture.</summary>
    private DescribeSampleResp Small(WorkItem item) => item.Sample with { Source = _small?.GetValueOrDefault(item.Id)?.Source ?? item.Sample.Source };

    private async Task AskReason(WorkItem item)
    {
        if (item != _item)
            await ShowItem(item);
        _asking = true;
    }

    private Task Fail((string Reason, string? Grade) verdict) => _item is { } item ? Say(item, false, verdict.Grade, verdict.Reason) : Task.CompletedTask;

    /// <summary>Stores a verdict and goes on to the next item that has none.</summary>
    private async Task Say(WorkItem item, bool accept, string? grade, string? reason = null)
    {
        var comment = new SampleComment { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = accept, Score = grade, Comment = string.IsNullOrEmpty(reason) ? null : reason };
        if (!await Notices.Try(() => Api.AcceptSamplesAsync(DatasetId, TaskId, new() { Comments = [comment] })))
            return;
        item.Refresh(item.Sample with
        {
            CheckAccept = accept,
            CheckScore = grade,
            CheckComment = comment.Comment,
            SampleStatus = accept ? "__WORKFORCE_SAMPLED_ACCEPTED__" : "__WORKFORCE_SAMPLED_REJECTED__",
        });
        _asking = false;
        if (PlanDecides || Judged == _items.Count)
            await Advise();
        if (!_grid && Next(item) is { } next)
            await Show(next);
    }

    /// <summary>Asks the server what the verdicts say, and what to look at next. An advice that fails must not keep anybody from judging.</summary>
    private Task Advise() => _acceptanceId is { } id
        ? _advice.Run(cancel => Api.GetAcceptanceQualityAsync(DatasetId, TaskId, id, cancel))
        : Task.CompletedTask;

    /// <summary>The next item without a verdict: in the random order of the server where a plan decides, as it may stop early; else in that of the list.</summary>
    private WorkItem? Next(WorkItem? item)
    {
        if (_advice.Value is { Decision: not null, NextItems: { } order }
            && order.Select(n => _items.Find(i => i.SampleId == n.SampleId && i.WorkerId == n.WorkerId && IsOpen(i))).FirstOrDefault(i => i is not null) is { } drawn)
            return drawn;
        var at = item is null ? -1 : _items.IndexOf(item);
        return _items.Skip(at + 1).FirstOrDefault(IsOpen) ?? _items.Find(IsOpen) ?? item ?? _items.FirstOrDefault();
    }

    private static bool IsOpen(WorkItem item) => item.Sample.CheckAccept is null;

    private string Said(WorkItem item) => item.Sample switch
    {
        { CheckAccept: true } judged => R.Judged(judged.CheckScore ?? "").Trim(),
        { CheckAccept: false } judged => $"{T.Failed} {judged.CheckScore}".Trim(),
        _ => T.NotJudged,
    };

    private static string Sign(WorkItem item) => item.Sample switch
    {
        { CheckAccept: true } judged => judged.CheckScore ?? "✓",
        { CheckAccept: false } => "⚠",
        _ => "□",
    };

    private static string Class(WorkItem item) => item.Sample.CheckAccept switch
    {
        true => "accepted",
        false => "rejected",
        null => "unlabeled",
    };

    protected override ValueTask Leave()
    {
        _advice.Dispose();
        return ValueTask.CompletedTask;
    }
}
