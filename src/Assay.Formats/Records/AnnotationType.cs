namespace Assay.Formats;

/// <summary>What an annotation describes. The numbers are those of the data-management API, so that a wire value is a cast away.</summary>
public enum AnnotationType
{
    /// <summary>Class of an image.</summary>
    ImageClassification = 0,

    /// <summary>Shape in an image.</summary>
    ObjectDetection = 1,

    /// <summary>Region of an image.</summary>
    ImageSegmentation = 3,

    /// <summary>Class of a text.</summary>
    TextClassification = 100,

    /// <summary>Span of a text. Manifests call the entities of triplets so, too.</summary>
    NamedEntity = 101,

    /// <summary>Relation between two entities of a text.</summary>
    TripletRelation = 102,

    /// <summary>Entity of a text that relations join.</summary>
    TripletEntity = 103,

    /// <summary>Class of a recording.</summary>
    SoundClassification = 200,

    /// <summary>Transcript of a recording.</summary>
    SpeechContent = 201,

    /// <summary>Segment of a recording.</summary>
    SpeechParagraph = 202,

    /// <summary>Segment or frame of a video.</summary>
    Video = 600,
}
