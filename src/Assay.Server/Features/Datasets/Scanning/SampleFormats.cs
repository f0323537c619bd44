using Assay.Client;
using Assay.Formats;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Which files of a folder are samples of a dataset.</summary>
internal static class SampleFormats
{
    private static readonly string[] Images = [".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff"];
    private static readonly string[] Texts = [".txt", ".csv"];
    private static readonly string[] Sounds = [".wav", ".mp3", ".m4a", ".flac", ".ogg", ".aac"];
    private static readonly string[] Videos = [".mp4", ".avi", ".mov", ".mkv", ".webm"];
    private static readonly string[] Tables = [".csv", TableReader.ParquetExtension];

    public static SampleType TypeOf(DatasetType dataset) => dataset switch
    {
        _ when dataset.IsImage() => SampleType.Image,
        _ when dataset.IsText() => SampleType.Text,
        DatasetType.SoundClassification or DatasetType.SpeechContent or DatasetType.SpeechParagraph => SampleType.Audio,
        DatasetType.Table => SampleType.Table,
        DatasetType.Video => SampleType.Video,
        _ => SampleType.Custom,
    };

    /// <summary>Whether a file of this name belongs to samples of the type, judged by its extension.</summary>
    public static bool Fits(SampleType type, string name)
    {
        var known = type switch
        {
            SampleType.Image => Images,
            SampleType.Text => Texts,
            SampleType.Audio => Sounds,
            SampleType.Video => Videos,
            SampleType.Table => Tables,
            _ => null,
        };
        return known is null || Array.Exists(known, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
