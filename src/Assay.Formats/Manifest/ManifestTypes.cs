namespace Assay.Formats;

/// <summary>The kinds of annotations in the manifest's words. Any prefix is accepted, <c>modelarts/</c> is written.</summary>
internal static class ManifestTypes
{
    private const string Prefix = "modelarts/";

    private static readonly Dictionary<string, AnnotationType> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image_classification"] = AnnotationType.ImageClassification,
        ["object_detection"] = AnnotationType.ObjectDetection,
        ["image_segmentation"] = AnnotationType.ImageSegmentation,
        ["text_classification"] = AnnotationType.TextClassification,
        ["text_entity"] = AnnotationType.NamedEntity,
        ["text_triplet"] = AnnotationType.TripletRelation,
        ["audio_classification"] = AnnotationType.SoundClassification,
        ["sound_classification"] = AnnotationType.SoundClassification,
        ["audio_content"] = AnnotationType.SpeechContent,
        ["audio_segmentation"] = AnnotationType.SpeechParagraph,
        ["video_segmentation"] = AnnotationType.Video,
    };

    public static AnnotationType? Parse(string text) =>
        Known.TryGetValue(text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text[(text.LastIndexOf('/') + 1)..], out var type) ? type : null;

    public static string Of(AnnotationType type) => type switch
    {
        AnnotationType.ImageClassification => "modelarts/image_classification",
        AnnotationType.ObjectDetection => "modelarts/object_detection",
        AnnotationType.ImageSegmentation => "modelarts/image_segmentation",
        AnnotationType.TextClassification => "modelarts/text_classification",
        AnnotationType.NamedEntity or AnnotationType.TripletEntity => "modelarts/text_entity",
        AnnotationType.TripletRelation => "modelarts/text_triplet",
        AnnotationType.SoundClassification => "modelarts/audio_classification",
        AnnotationType.SpeechContent => "modelarts/audio_content",
        AnnotationType.SpeechParagraph => "modelarts/audio_segmentation",
        AnnotationType.Video => "modelarts/video_segmentation",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };
}
