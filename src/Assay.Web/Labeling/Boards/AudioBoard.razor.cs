using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.LabelSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>Recordings: classes, a transcript, and paragraphs with their speakers on a timeline.</summary>
public sealed partial class AudioBoard : Board
{
    private readonly Playback _playback;
    private ElementReference _host;
    private ElementReference _player;

    public AudioBoard() => _playback = new(() => Surface, Marked);

    [Parameter] public DatasetType? DatasetType { get; set; }

    private bool Segmented => DatasetType == Client.DatasetType.SpeechParagraph || Palette.Choices.Any(c => c.Type == LabelType.SpeechParagraph);

    private bool Transcribed => DatasetType == Client.DatasetType.SpeechContent || Palette.Choices.Any(c => c.Type == LabelType.SpeechContent);

    private LabelMark? Transcript => Document.Marks.FirstOrDefault(m => m.Label.Type == LabelType.SpeechContent);

    protected override async Task<Surface?> CreateSurface() => await Surface.Create(Script, "media", this, _host, _player, Open.IsReadOnly, Segmented);

    protected override async Task ShowItem()
    {
        _playback.Reset();
        await ShowFile(source => Surface.Ask<double>("show", source.Key, source.Url, Segments.Write(Open, Palette)), length => length == 0);
    }

    protected override Task ShowEdits(IReadOnlyList<MarkEdit> edits) => ShowVisibility();

    protected override Task ShowVisibility() => Surface.Call("set", Segments.Write(Open, Palette));

    public override async Task<bool> Run(string command)
    {
        if (command == "segment" && (!Segmented || Open.IsReadOnly))
            return false;
        var known = await _playback.Run(command);
        StateHasChanged();
        return known;
    }

    [JSInvokable]
    public void Marked(double start, double end) => Segments.Add(Open, Active, LabelType.SpeechParagraph, start, end);

    [JSInvokable]
    public void Trimmed(string key, double start, double end) => Segments.Trim(Open, key, start, end);

    private Task Seek(double seconds) => Surface.Call("seek", seconds);

    private void Transcribe(string? text)
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
}
