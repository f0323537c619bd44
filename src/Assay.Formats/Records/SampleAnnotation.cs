using System.Text.Json;

namespace Assay.Formats;

/// <summary>One thing that is said about a sample: its class, a shape in it, a span of it, a relation between two others.</summary>
public sealed record SampleAnnotation
{
    /// <summary>What the annotation describes; null if the format does not say.</summary>
    public AnnotationType? Type { get; init; }

    /// <summary>Name of the label. Transcripts have none.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the annotation among those of its sample; relations refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>Confidence of whoever made the annotation. Range 0–1.</summary>
    public double? Score { get; init; }

    /// <summary>Who made it: <c>human</c>, <c>human/user</c>, <c>auto</c>, or the name of a program such as <c>modelarts/active-learning</c>.</summary>
    public string? AnnotatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Whether it is a hard example; PASCAL VOC calls it difficult.</summary>
    public bool? Hard { get; init; }

    /// <summary>How hard it is. Range 0–1.</summary>
    public double? HardCoefficient { get; init; }

    /// <summary>Why it is hard: ids of the data-management API, 0–30.</summary>
    public IReadOnlyList<int>? HardReasons { get; init; }

    /// <summary>Its outline in the image, in pixels.</summary>
    public AnnotationShape? Shape { get; init; }

    /// <summary>Its pixels.</summary>
    public RunLengthMask? Mask { get; init; }

    /// <summary>Its colour in a mask of the whole image, as text: <c>193,243,53</c>.</summary>
    public string? MaskColor { get; init; }

    /// <summary>The characters of the text that it covers.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The part of the recording or video that it covers.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>What is said in the recording.</summary>
    public string? Content { get; init; }

    /// <summary>Who says it.</summary>
    public string? Speaker { get; init; }

    /// <summary>The two annotations that it relates, if it is a relation.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The object of a video that it shows, where it is one frame of a track.</summary>
    public TrackPosition? Track { get; init; }

    /// <summary>Whether other things hide a part of the object.</summary>
    public bool? Occluded { get; init; }

    /// <summary>Whether the object reaches out of the image.</summary>
    public bool? Truncated { get; init; }

    /// <summary>Whether it covers a crowd of objects that are not told apart.</summary>
    public bool? Crowd { get; init; }

    /// <summary>The side from which the object is seen, in PASCAL VOC.</summary>
    public string? Pose { get; init; }

    /// <summary>Parts of the object, in PASCAL VOC.</summary>
    public IReadOnlyList<SampleAnnotation>? Parts { get; init; }

    /// <summary>The file that holds the annotations this one stands for.</summary>
    public AnnotationFile? File { get; init; }

    /// <summary>Values of the label's own attributes, by the attribute's name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>Members of the file that this library does not know, by name. The same format writes them back.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Whether a person made it; unsaid, a person did.</summary>
    public bool ByHuman => AnnotatedBy is null or "" || AnnotatedBy.Equals("human", StringComparison.OrdinalIgnoreCase) || AnnotatedBy.StartsWith("human/", StringComparison.OrdinalIgnoreCase);
}
