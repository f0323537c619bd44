using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Session;

namespace Assay.Web.Labeling.Boards;

/// <summary>Labels of a recording or film that have a time, as its timeline shows them.</summary>
internal static class Segments
{
    public static string Write(OpenItem open, LabelPalette palette)
    {
        IReadOnlyList<SurfaceSegment> segments = [.. open.Document.Marks.Where(m => !open.IsHidden(m.Key)).Select(m => Of(m, open, palette)).OfType<SurfaceSegment>()];
        return JsonSerializer.Serialize(segments, SurfaceJson.Default.IReadOnlyListSurfaceSegment);
    }

    /// <summary>Adds a stretch with the chosen label. A paragraph of speech needs none.</summary>
    public static void Add(OpenItem open, LabelChoice? choice, LabelType type, double start, double end)
    {
        if (open.IsReadOnly)
            return;
        var property = new SampleLabelProperty { StartTime = MediaTime.Write(start), EndTime = MediaTime.Write(end) };
        var label = choice?.Type == type ? NewLabels.Of(choice, property)
            : type == LabelType.SpeechParagraph ? new SampleLabel { Type = type, AnnotatedBy = "human", Property = property }
            : null;
        if (label is not null)
            open.Select(open.Document.Add(label)[0]);
    }

    /// <summary>Gives a stretch other ends; what moves in a film is cut to them, or moved with them.</summary>
    public static void Trim(OpenItem open, string key, double start, double end)
    {
        if (open.IsReadOnly || open.Document.Find(key) is not { Label: var label })
            return;
        var (from, to) = ((long)Math.Round(start * 1000), (long)Math.Round(end * 1000));
        var trimmed = Track.Of(label) is not { } track ? label with { Property = (label.Property ?? new()) with { StartTime = MediaTime.Write(start), EndTime = MediaTime.Write(end) } }
            : Math.Abs(to - from - (track.End - track.Start)) <= 1 ? track.Shift(from - track.Start).On(label)
            : track.Between(from, to).On(label);
        open.Document.Replace(key, NewLabels.Touch(trimmed));
    }

    private static SurfaceSegment? Of(LabelMark mark, OpenItem open, LabelPalette palette)
    {
        if (MediaTime.Read(mark.Label.Property?.StartTime) is not { } start || MediaTime.Read(mark.Label.Property?.EndTime) is not { } end)
            return null;
        var frames = Track.Of(mark.Label)?.Frames.Select(f => f.At / 1000.0).ToList();
        return new(mark.Key, start, end, palette.ColorOf(mark.Label), $"{mark.Label.Name} {mark.Label.Property?.Source}".Trim(), open.Differing.Contains(mark.Key), frames);
    }
}
