using Assay.Client;

namespace Assay.Web.Labeling.Boards;

/// <summary>What a sample is shown and labeled on.</summary>
public enum BoardKind
{
    Image,
    Text,
    Audio,
    Video,
    Table,
}

/// <summary>Boards by type of dataset.</summary>
public static class BoardKinds
{
    /// <summary>Datasets of free format go by the sample.</summary>
    public static BoardKind Of(DatasetType? type, SampleType? sample) => type switch
    {
        DatasetType.ImageClassification or DatasetType.ObjectDetection or DatasetType.ImageSegmentation => BoardKind.Image,
        DatasetType.TextClassification or DatasetType.NamedEntityRecognition or DatasetType.TextTriplet => BoardKind.Text,
        DatasetType.SoundClassification or DatasetType.SpeechContent or DatasetType.SpeechParagraph => BoardKind.Audio,
        DatasetType.Video => BoardKind.Video,
        DatasetType.Table => BoardKind.Table,
        _ => sample switch
        {
            SampleType.Text => BoardKind.Text,
            SampleType.Audio => BoardKind.Audio,
            SampleType.Video => BoardKind.Video,
            SampleType.Table => BoardKind.Table,
            _ => BoardKind.Image,
        },
    };
}
