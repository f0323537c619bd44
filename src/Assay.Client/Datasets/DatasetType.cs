namespace Assay.Client;

/// <summary>What a dataset holds and how it is labeled.</summary>
public enum DatasetType
{
    /// <summary>Images, each with class labels.</summary>
    ImageClassification = 0,

    /// <summary>Images with labeled shapes.</summary>
    ObjectDetection = 1,

    /// <summary>Images with labeled regions.</summary>
    ImageSegmentation = 3,

    /// <summary>Texts, each with class labels.</summary>
    TextClassification = 100,

    /// <summary>Texts with labeled spans.</summary>
    NamedEntityRecognition = 101,

    /// <summary>Texts with entities and relations between them.</summary>
    TextTriplet = 102,

    /// <summary>Audio, each with class labels.</summary>
    SoundClassification = 200,

    /// <summary>Audio with its transcript.</summary>
    SpeechContent = 201,

    /// <summary>Audio with labeled segments.</summary>
    SpeechParagraph = 202,

    /// <summary>Rows of a table.</summary>
    Table = 400,

    /// <summary>Videos with labeled segments or frames.</summary>
    Video = 600,

    /// <summary>Files of any format.</summary>
    Custom = 900,
}
