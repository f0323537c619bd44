using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema SampleLabelProperty of the data-management API.</summary>
public sealed record SampleLabelProperty
{
    /// <summary>Content. Transcript; speech labels only.</summary>
    [JsonPropertyName("@modelarts:content")]
    public string? Content { get; init; }

    /// <summary>End index. Exclusive end offset in the text; named-entity labels only.</summary>
    [JsonPropertyName("@modelarts:end_index")]
    public int? EndIndex { get; init; }

    /// <summary>End time. hh:mm:ss.SSS; speech segment labels only. Pattern ^\d{2}:\d{2}:\d{2}\.\d{3}$.</summary>
    [JsonPropertyName("@modelarts:end_time")]
    public string? EndTime { get; init; }

    /// <summary>Feature. Typed Object, in fact a list of points; origin top-left, x,y &gt;= 0.</summary>
    [JsonPropertyName("@modelarts:feature")]
    public IReadOnlyList<IReadOnlyList<double>>? Feature { get; init; }

    /// <summary>From. Head entity id; triplet-relation labels only.</summary>
    [JsonPropertyName("@modelarts:from")]
    public string? From { get; init; }

    /// <summary>Hard. Values: 0 (not hard); false (not hard); 1 (hard); true (hard).</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    [JsonPropertyName("@modelarts:hard")]
    public string? Hard { get; init; }

    /// <summary>Hard coefficient. Difficulty of the label, decimal as text. Range 0–1.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    [JsonPropertyName("@modelarts:hard_coefficient")]
    public string? HardCoefficient { get; init; }

    /// <summary>Hard reasons. Reason ids joined by hyphens, e.g. 3-20-21-19. Values: 0 (nothing detected); 1 (low confidence); 2 (cluster disagrees with prediction); 3 (prediction far from same class); 4 (consecutive similar images disagree); 5 (image resolution off-distribution); 6 (image aspect ratio off-distribution); 7 (image brightness off-distribution); 8 (image saturation off-distribution); 9 (colour richness off-distribution); 10 (image sharpness off-distribution); 11 (frame count off-distribution); 12 (frame area deviation off-distribution); 13 (frame aspect ratio off-distribution); 14 (frame area share off-distribution); 15 (frame edge off-distribution); 16 (frame brightness off-distribution); 17 (frame sharpness off-distribution); 18 (frame stacking off-distribution); 19 (differs after GaussianBlur); 20 (differs after fliplr); 21 (differs after Crop); 22 (differs after flipud); 23 (differs after scale); 24 (differs after translate); 25 (differs after shear); 26 (differs after superpixels); 27 (differs after sharpen); 28 (differs after add); 29 (differs after invert); 30 (predicted anomalous).</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    [JsonPropertyName("@modelarts:hard_reasons")]
    public string? HardReasons { get; init; }

    /// <summary>Shape. Object-detection labels only. Values: bndbox (rectangle box); polygon (closed polygon); circle (centre and radius); line (straight segment); dashed (dashed segment); point (single point); polyline (open chain of points).</summary>
    [JsonPropertyName("@modelarts:shape")]
    public string? Shape { get; init; }

    /// <summary>Source. Speaker or narrator; speech segment labels only.</summary>
    [JsonPropertyName("@modelarts:source")]
    public string? Source { get; init; }

    /// <summary>Start index. Inclusive start offset, counted from 0; named-entity labels only. Range 0–any.</summary>
    [JsonPropertyName("@modelarts:start_index")]
    public int? StartIndex { get; init; }

    /// <summary>Start time. hh:mm:ss.SSS; speech segment labels only. Pattern ^\d{2}:\d{2}:\d{2}\.\d{3}$.</summary>
    [JsonPropertyName("@modelarts:start_time")]
    public string? StartTime { get; init; }

    /// <summary>To. Tail entity id; triplet-relation labels only.</summary>
    [JsonPropertyName("@modelarts:to")]
    public string? To { get; init; }

    /// <summary>
    /// Where the shape of a video label goes after its start (extension of Assay): null where it stays. On the wire it is the
    /// member <c>@assay:keyframes</c>, which clients that do not know it pass on as they got it. An unreadable one reads as null.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<LabelKeyframe>? Keyframes
    {
        get => LabelKeyframe.Read(Additional);
        init => Additional = LabelKeyframe.Write(Additional, value);
    }

    /// <summary>Values of the label set's own attributes, by attribute name.</summary>
    // Settable, because generated serializers cannot set it in a constructor call.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
