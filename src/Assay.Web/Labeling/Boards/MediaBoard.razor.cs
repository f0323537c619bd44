using System.Globalization;
using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>Recordings and films: classes, transcripts, and segments on a timeline.</summary>
public sealed partial class MediaBoard : Board
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _surface;
    private DotNetObjectReference<MediaBoard>? _self;
    private ElementReference _host;
    private ElementReference _player;
    private ElementReference _readout;
    private bool _unreadable;
    private bool _loop;
    private double _length;

    /// <summary>Where a segment was begun by key.</summary>
    private double? _segmentFrom;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Parameter] public DatasetType? DatasetType { get; set; }

    [Parameter] public bool Video { get; set; }

    [CascadingParameter] public KeyMap? Map { get; set; }

    private bool Segmented => DatasetType is Client.DatasetType.SpeechParagraph or Client.DatasetType.Video || Palette.Choices.Any(c => c.Type is LabelType.SpeechParagraph or LabelType.Video);

    private LabelType SegmentType => Video ? LabelType.Video : LabelType.SpeechParagraph;

    private IJSObjectReference Surface => _surface ?? throw new InvalidOperationException("The surface is not there yet.");

    private LabelMark? Transcript => Document.Marks.FirstOrDefault(m => m.Label.Type == LabelType.SpeechContent);

    private string? Content => Transcript?.Label.Property?.Content;

    protected override async Task CreateSurface()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./surfaces/media.js");
        _surface = await _module.InvokeAsync<IJSObjectReference>("create", _host, _player, _readout, _self, Open.IsReadOnly, Segmented);
    }

    protected override async Task ShowItem()
    {
        var shown = Open;
        _segmentFrom = null;
        var length = await Surface.InvokeAsync<double>("show", shown.Item.SampleId, shown.Item.Sample.Source ?? "", Segments());
        if (length == 0 && Refetch is not null)
        {
            // The address may have ended while the item waited in the queue.
            await Refetch(shown.Item);
            length = await Surface.InvokeAsync<double>("show", shown.Item.SampleId, shown.Item.Sample.Source ?? "", Segments());
        }

        if (Open != shown)
            return;
        (_unreadable, _length) = (length == 0, length);
        StateHasChanged();
        IReadOnlyList<SurfaceSource> next = [Source(shown.Item), .. Upcoming.Select(Source)];
        await _module!.InvokeVoidAsync("expect", JsonSerializer.Serialize(next, SurfaceJson.Default.IReadOnlyListSurfaceSource));
    }

    protected override async Task ShowEdits(IReadOnlyList<MarkEdit> edits)
    {
        await Surface.InvokeVoidAsync("set", Segments());
        if (Open.SelectedKey is { } key && Document.Find(key) is null)
            Open.Select(null);
    }

    protected override async Task ShowVisibility() => await Surface.InvokeVoidAsync("set", Segments());

    protected override async Task ShowSelection(bool reveal) => await Surface.InvokeVoidAsync("setSelected", Open.SelectedKey, reveal);

    public override async Task<bool> Run(string command)
    {
        switch (command)
        {
            case "play" or "stop" or "forward" or "rewind":
                await Surface.InvokeVoidAsync(command);
                return true;
            case "loop":
                await Surface.InvokeVoidAsync("setLoop", _loop = !_loop);
                StateHasChanged();
                return true;
            case "frame-back" or "frame-on":
                await Surface.InvokeVoidAsync("step", command == "frame-on" ? 1 : -1);
                return true;
            case "zoom-in" or "zoom-out":
                await Surface.InvokeVoidAsync("zoom", command == "zoom-in" ? 1.5 : 1 / 1.5);
                return true;
            case "segment" when Segmented && !Open.IsReadOnly:
                await Segment();
                return true;
            default:
                return false;
        }
    }

    [JSInvokable]
    public void Marked(double start, double end)
    {
        if (Open.IsReadOnly || MediaTime.Write(start) == MediaTime.Write(end))
            return;
        var property = new SampleLabelProperty { StartTime = MediaTime.Write(start), EndTime = MediaTime.Write(end) };
        var label = Active is { } choice && choice.Type == SegmentType ? NewLabels.Of(choice, property)
            : SegmentType == LabelType.SpeechParagraph ? new SampleLabel { Type = SegmentType, AnnotatedBy = "human", Property = property }
            : null;
        if (label is not null)
            Open.Select(Document.Add(label)[0]);
    }

    [JSInvokable]
    public void Changed(string key, double start, double end)
    {
        if (Document.Find(key) is { } mark && !Open.IsReadOnly)
            Document.Replace(key, NewLabels.Touch(mark.Label) with { Property = (mark.Label.Property ?? new()) with { StartTime = MediaTime.Write(start), EndTime = MediaTime.Write(end) } });
    }

    [JSInvokable]
    public void Selected(string? key) => Open.Select(key);

    protected override async Task DisposeSurface()
    {
        if (Interlocked.Exchange(ref _surface, null) is { } surface)
        {
            await surface.InvokeVoidAsync("dispose");
            await surface.DisposeAsync();
        }

        if (Interlocked.Exchange(ref _module, null) is { } module)
            await module.DisposeAsync();
        _self?.Dispose();
    }

    private static SurfaceSource Source(Queue.WorkItem item) => new(item.SampleId, item.Sample.Source ?? "");

    private static string? Given(ChangeEventArgs e) => e.Value?.ToString() is { Length: > 0 } text ? text : null;

    private string Keys(string command) => Map?.ChordOf(command) is { } chord ? Chords.Shown(chord) : "";

    /// <summary>The first press begins a segment where the recording is, the second ends it.</summary>
    private async Task Segment()
    {
        var now = await Surface.InvokeAsync<double>("time");
        if (_segmentFrom is { } from)
        {
            _segmentFrom = null;
            Marked(Math.Min(from, now), Math.Max(from, now));
        }
        else
        {
            _segmentFrom = now;
        }

        StateHasChanged();
    }

    private async Task SetRate(ChangeEventArgs e) => await Surface.InvokeVoidAsync("setRate", double.Parse(e.Value?.ToString() ?? "1", CultureInfo.InvariantCulture));

    private void SetContent(string? text)
    {
        if (Open.IsReadOnly)
            return;
        if (Transcript is not { } mark)
        {
            if (!string.IsNullOrEmpty(text))
                Document.Add(new SampleLabel { Type = LabelType.SpeechContent, Name = Active is { Type: LabelType.SpeechContent } label ? label.Name : null, AnnotatedBy = "human", Property = new() { Content = text } });
        }
        else if (string.IsNullOrEmpty(text))
        {
            Document.Remove(mark.Key);
        }
        else
        {
            Document.Replace(mark.Key, NewLabels.Touch(mark.Label) with { Property = (mark.Label.Property ?? new()) with { Content = text } });
        }
    }

    private void SetProperty(Func<SampleLabelProperty, SampleLabelProperty> change)
    {
        if (Open.Selected is { } mark && !Open.IsReadOnly)
            Document.Replace(mark.Key, NewLabels.Touch(mark.Label) with { Property = change(mark.Label.Property ?? new()) });
    }

    private string Segments()
    {
        var segments = new List<SurfaceSegment>();
        foreach (var mark in Document.Marks.Where(m => !Open.IsHidden(m.Key)))
        {
            if (MediaTime.Read(mark.Label.Property?.StartTime) is { } start && MediaTime.Read(mark.Label.Property?.EndTime) is { } end)
                segments.Add(new(mark.Key, start, end, Palette.ColorOf(mark.Label), $"{mark.Label.Name} {mark.Label.Property?.Source}".Trim(), Open.Differing.Contains(mark.Key)));
        }

        return JsonSerializer.Serialize<IReadOnlyList<SurfaceSegment>>(segments, SurfaceJson.Default.IReadOnlyListSurfaceSegment);
    }
}
