namespace Assay.Quality;

/// <summary>What a label describes. The numbers are those of the data-management API, so that a wire value is a cast away.</summary>
public enum LabelKind
{
    /// <summary>Class of an image; also the value of a label that says nothing else.</summary>
    ImageClass = 0,

    /// <summary>Shape in an image.</summary>
    Object = 1,

    /// <summary>Region of an image.</summary>
    Region = 3,

    /// <summary>Class of a text.</summary>
    TextClass = 100,

    /// <summary>Span of a text.</summary>
    NamedEntity = 101,

    /// <summary>Relation between two entities of a text.</summary>
    TripletRelation = 102,

    /// <summary>Entity of a text that relations join.</summary>
    TripletEntity = 103,

    /// <summary>Class of a recording.</summary>
    SoundClass = 200,

    /// <summary>Transcript of a recording.</summary>
    SpeechContent = 201,

    /// <summary>Segment of a recording.</summary>
    SpeechParagraph = 202,

    /// <summary>Segment or frame of a video.</summary>
    Video = 600,
}
