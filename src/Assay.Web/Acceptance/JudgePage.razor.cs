using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labels;
using Assay.Web.Samples;
using Assay.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Acceptance;

/// <summary>The drawn items of the running acceptance, one verdict after the other.</summary>
public sealed partial class JudgePage
{
    private const int PageSize = 100;
    private static readonly string[] Grades = ["A", "B", "C", "D"];

    private readonly List<DescribeSampleResp> _items = [];
    private Fetch<AcceptanceQuality> _advice = null!;
    private string? _acceptanceId;
    private LabelColours _colours = new(null);
    private KeyListener? _keys;
    private KeyMap? _map;
    private Problem? _problem;
    private bool _loaded;
    private bool _grid;
    private bool _named;
    private bool _asking;
    private int _at;

    [Parameter] public string DatasetId { get; set; } = "";

    [Parameter] public string TaskId { get; set; } = "";

    [Inject] private AssayClient Api { get; set; } = null!;

    [Inject] private Notices Notices { get; set; } = null!;

    /// <summary>What cannot be read from the buttons beside it.</summary>
    private string KeysHint => string.Join(" · ", new[] { (T.Grade, Keys([.. Grades.Select(CommandOf)])), (T.Grid, Keys("grid")), (T.Move, Keys("left", "right")) }
        .Where(hint => hint.Item2.Length > 0).Select(hint => $"{hint.Item2} {hint.Item1}"));

    private static string CommandOf(string grade) => "accept-" + grade.ToLowerInvariant();

    private string Keys(params IEnumerable<string> commands) => string.Join(' ', commands.Select(c => _map?.ChordOf(c)).OfType<string>().Select(Chords.Shown));

    private string Back => $"/datasets/{DatasetId}/tasks/{TaskId}/acceptance";

    /// <summary>Without a plan nothing is decided before everything is judged, and nobody has to be asked after each verdict.</summary>
    private bool PlanDecides => _advice.Value?.Decision is not null;

    private int Judged => _items.Count(i => i.CheckAccept is not null);

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private BrowserPage Page { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _advice = new(Shell);
        _map = JudgeKeys.Of(Page);
        _keys = await KeyListener.Start(Script, Press);
        await _keys.Set(_map.Known);
        await Load();
    }

    private async Task Load()
    {
        try
        {
            _problem = null;
            _items.Clear();
            _colours = new((await Api.DescDatasetAsync(DatasetId)).Labels);
            for (var page = 0; ; page++)
            {
                var answer = await Api.ListWorkforceTaskSamplesAsync(DatasetId, TaskId, new()
                {
                    SampleState = "__WORKFORCE_SAMPLED__",
                    Offset = page,
                    Limit = PageSize,
                    ProcessParameter = SampleKinds.Screen,
                });
                _items.AddRange(answer.Samples ?? []);
                if (answer.Samples is not { Count: PageSize })
                    break;
            }

            var acceptances = (await Api.ListAcceptancesAsync(DatasetId, TaskId, new() { Limit = 100 })).Acceptances ?? [];
            _acceptanceId = acceptances.FirstOrDefault(a => a.ClosedTime is null)?.AcceptanceId;
            await Advise();
            _at = Math.Max(0, Next(-1));
            _loaded = true;
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            _problem = Problem.Of(e, Shell);
        }
    }

    private async Task Press(string chord)
    {
        // Until the field for the reason has the keyboard, letters that are typed into it must not be verdicts.
        if (_asking || !_loaded || _items.Count == 0)
            return;
        switch (_map?.CommandOf(chord))
        {
            case "accept":
                await Say(_at, true, null);
                break;
            case "reject":
                AskReason(_at);
                break;
            case "grid":
                _grid = !_grid;
                break;
            case "left":
                Move(-1);
                break;
            case "right":
                Move(1);
                break;
            case { } grade:
                await Say(_at, true, grade[^1..].ToUpperInvariant());
                break;
        }

        StateHasChanged();
    }

    private void Move(int step) => _at = Math.Clamp(_at + step, 0, _items.Count - 1);

    private void AskReason(int index) => (_at, _asking) = (index, true);

    private Task Fail((string Reason, string? Grade) verdict) => Say(_at, false, verdict.Grade, verdict.Reason);

    /// <summary>Stores a verdict and goes on to the next item that has none.</summary>
    private async Task Say(int index, bool accept, string? grade, string? reason = null)
    {
        var item = _items[index];
        var comment = new SampleComment { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = accept, Score = grade, Comment = string.IsNullOrEmpty(reason) ? null : reason };
        if (!await Notices.Try(() => Api.AcceptSamplesAsync(DatasetId, TaskId, new() { Comments = [comment] })))
            return;
        _items[index] = item with
        {
            CheckAccept = accept,
            CheckScore = grade,
            CheckComment = comment.Comment,
            SampleStatus = accept ? "__WORKFORCE_SAMPLED_ACCEPTED__" : "__WORKFORCE_SAMPLED_REJECTED__",
        };
        _asking = false;
        if (!_grid)
            _at = Next(index);
        if (PlanDecides || Judged == _items.Count)
            await Advise();
    }

    /// <summary>Asks the server what the verdicts say, and what to look at next. An advice that fails must not keep anybody from judging.</summary>
    private Task Advise() => _acceptanceId is { } id
        ? _advice.Run(cancel => Api.GetAcceptanceQualityAsync(DatasetId, TaskId, id, cancel))
        : Task.CompletedTask;

    /// <summary>The next item without a verdict: in the random order of the server where a plan decides, as it may stop early; else in that of the list.</summary>
    private int Next(int index)
    {
        if (_advice.Value is { Decision: not null, NextItems: { } next })
        {
            foreach (var item in next)
            {
                if (_items.FindIndex(i => i.SampleId == item.SampleId && i.WorkerId == item.WorkerId && i.CheckAccept is null) is >= 0 and var drawn)
                    return drawn;
            }
        }

        var later = _items.FindIndex(index + 1, i => i.CheckAccept is null);
        return later >= 0 ? later : _items.FindIndex(i => i.CheckAccept is null) is >= 0 and var earlier ? earlier : index;
    }

    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
            await _keys.DisposeAsync();
        _advice.Dispose();
    }
}
