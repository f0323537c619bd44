using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.LabelSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>Films: stretches of time on a timeline, and boxes on frames that move from keyframe to keyframe.</summary>
public sealed partial class VideoBoard : DrawingBoard
{
    private static readonly string[] Drawing = ["select", "bndbox"];

    private readonly Playback _playback;
    private ElementReference _host;
    private ElementReference _player;
    private ElementReference _stage;

    public VideoBoard() => _playback = new(() => Surface, Marked);

    protected override IReadOnlyList<string> Tools => Open.IsReadOnly || !Palette.Choices.Any(c => c.Type == LabelType.Video) ? [] : Drawing;

    protected override string StartTool => "bndbox";

    protected override async Task<Surface?> CreateSurface() => await Surface.Create(Script, "media", this, _host, _player, Open.IsReadOnly, true, _stage);

    protected override async Task ShowItem()
    {
        _playback.Reset();
        await ShowFile(source => Surface.Ask<double>("show", source.Key, source.Url, Segments.Write(Open, Palette)), length => length == 0);
        await ShowTracks();
    }

    protected override Task ShowEdits(IReadOnlyList<MarkEdit> edits) => ShowVisibility();

    protected override async Task ShowVisibility()
    {
        await Surface.Call("set", Segments.Write(Open, Palette));
        await ShowTracks();
    }

    public override async Task<bool> Run(string command)
    {
        switch (command)
        {
            case "fit":
                await Surface.Call("fit");
                return true;
            case "keyframe" when !Open.IsReadOnly:
                await ToggleKeyframe();
                return true;
            case "next-keyframe" or "previous-keyframe":
                await GoToKeyframe(command == "next-keyframe");
                return true;
            case "segment" when Open.IsReadOnly:
                return false;
        }

        var known = await _playback.Run(command) || await base.Run(command);
        StateHasChanged();
        return known;
    }

    [JSInvokable]
    public void Marked(double start, double end) => Segments.Add(Open, Active, LabelType.Video, start, end);

    [JSInvokable]
    public void Trimmed(string key, double start, double end) => Segments.Trim(Open, key, start, end);

    /// <summary>A box was drawn on the frame of a moment; it stays there to the end of the film, until it is moved or cut.</summary>
    [JSInvokable]
    public void Drawn(string kind, string points, long time, long end)
    {
        if (Active is not { Type: LabelType.Video } label || Open.IsReadOnly)
            return;
        var track = new Track(time, Math.Max(end, time + 1), [new(time, Points(points))]);
        Open.Select(Document.Add(track.On(NewLabels.Of(label, new() { Shape = kind })))[0]);
    }

    /// <summary>A box was moved on the frame of a moment: it is there then.</summary>
    [JSInvokable]
    public void Changed(string key, string points, long time) => Change(key, track => track.Put(time, Points(points)));

    private async Task ToggleKeyframe()
    {
        var now = await Surface.Ask<long>("moment");
        if (Open.SelectedKey is { } key)
            Change(key, track => track.Frames.Any(f => f.At == now) ? track.Drop(now) : track.Put(now, track.At(now)));
    }

    private async Task GoToKeyframe(bool next)
    {
        if (Open.Selected is not { } mark || Track.Of(mark.Label) is not { } track)
            return;
        var now = await Surface.Ask<long>("moment");
        var frame = next ? track.Frames.FirstOrDefault(f => f.At > now) : track.Frames.LastOrDefault(f => f.At < now);
        if (frame is not null)
            await Surface.Call("seek", frame.At / 1000.0);
    }

    private void Change(string key, Func<Track, Track> change)
    {
        if (!Open.IsReadOnly && Document.Find(key) is { } mark && Track.Of(mark.Label) is { } track)
            Document.Replace(key, NewLabels.Touch(change(track).On(mark.Label)));
    }

    private async Task ShowTracks()
    {
        IReadOnlyList<SurfaceTrack> tracks = [.. Document.Marks.Select(Shown).OfType<SurfaceTrack>()];
        await Surface.Call("setTracks", JsonSerializer.Serialize(tracks, SurfaceJson.Default.IReadOnlyListSurfaceTrack));
    }

    private SurfaceTrack? Shown(LabelMark mark) =>
        Track.Of(mark.Label) is not { } track || mark.Label.Property?.Shape is not { } shape ? null
        : new(mark.Key, shape, track.Start, track.End, track.Frames, Palette.ColorOf(mark.Label), mark.Label.Name ?? "", Open.IsHidden(mark.Key), Open.IsLocked(mark.Key), Open.Differing.Contains(mark.Key));
}
