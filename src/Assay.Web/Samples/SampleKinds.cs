using System.Globalization;
using Assay.Client;

namespace Assay.Web.Samples;

/// <summary>What a dataset's samples are.</summary>
public static class SampleKinds
{
    /// <summary>For lists: small, and made by the server.</summary>
    public const string Thumbnail = "image/resize,m_lfit,h_240,w_320";

    /// <summary>For one sample at a time: as large as a screen.</summary>
    public const string Screen = "image/resize,m_lfit,h_1600,w_2400";

    public static SampleType Of(DatasetType? dataset) => (int?)dataset switch
    {
        < 100 => SampleType.Image,
        < 200 => SampleType.Text,
        < 400 => SampleType.Audio,
        400 => SampleType.Table,
        600 => SampleType.Video,
        _ => SampleType.Custom,
    };

    /// <summary>What people call a sample: its file, with the line where a file holds many.</summary>
    public static string NameOf(DescribeSampleResp sample)
    {
        var (name, id) = (sample.SampleName, sample.SampleId ?? "");
        if (string.IsNullOrEmpty(name))
            return id;
        return id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? $"{name}:{line.ToString(CultureInfo.InvariantCulture)}"
            : name;
    }

    /// <summary>The e-mail address of who labels an item of a task; null where that is not told.</summary>
    public static string? LabelerOf(DescribeSampleResp sample) => sample.Labelers is [{ Email: { Length: > 0 } email }, ..] ? email : null;

    /// <summary>What a file is, by its ending; free formats hold any.</summary>
    public static SampleType OfName(string? name) => Path.GetExtension(name ?? "").ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" or ".PNG" or ".BMP" or ".GIF" or ".WEBP" or ".SVG" => SampleType.Image,
        ".WAV" or ".MP3" or ".M4A" or ".FLAC" or ".OGG" or ".AAC" => SampleType.Audio,
        ".MP4" or ".MKV" or ".AVI" or ".MOV" or ".WEBM" => SampleType.Video,
        ".TXT" or ".MD" or ".LOG" or ".CSV" or ".JSON" or ".XML" => SampleType.Text,
        _ => SampleType.Custom,
    };

    /// <summary>Whether labels say what a whole sample is, so that many samples can be given one at once.</summary>
    public static bool IsClassification(DatasetType? dataset) =>
        dataset is DatasetType.ImageClassification or DatasetType.TextClassification or DatasetType.SoundClassification or DatasetType.Table or DatasetType.Custom;

    /// <summary>Endings of files that fit; empty for datasets that take any.</summary>
    public static IReadOnlyList<string> Endings(DatasetType? dataset) => Of(dataset) switch
    {
        SampleType.Image => [".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp"],
        SampleType.Text => [".txt", ".csv"],
        SampleType.Audio => [".wav"],
        SampleType.Table => [".csv"],
        SampleType.Video => [".mp4", ".mkv", ".avi", ".webm"],
        _ => [],
    };
}
