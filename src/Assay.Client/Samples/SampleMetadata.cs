using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema SampleMetadata of the data-management API.</summary>
public sealed record SampleMetadata
{
    /// <summary>Import origin.</summary>
    [JsonPropertyName("@modelarts:import_origin")]
    public int? ImportOrigin { get; init; }

    /// <summary>Hard. Values: 0 (not hard); 1 (hard).</summary>
    [JsonConverter(typeof(FlagConverter))]
    [JsonPropertyName("@modelarts:hard")]
    public double? Hard { get; init; }

    /// <summary>Hard coefficient. Difficulty of the sample. Range 0–1.</summary>
    [JsonPropertyName("@modelarts:hard_coefficient")]
    public double? HardCoefficient { get; init; }

    /// <summary>Hard reasons. List of reason ids. Values: 0 (nothing detected); 1 (low confidence); 2 (cluster disagrees with prediction); 3 (prediction far from same class); 4 (consecutive similar images disagree); 5 (image resolution off-distribution); 6 (image aspect ratio off-distribution); 7 (image brightness off-distribution); 8 (image saturation off-distribution); 9 (colour richness off-distribution); 10 (image sharpness off-distribution); 11 (frame count off-distribution); 12 (frame area deviation off-distribution); 13 (frame aspect ratio off-distribution); 14 (frame area share off-distribution); 15 (frame edge off-distribution); 16 (frame brightness off-distribution); 17 (frame sharpness off-distribution); 18 (frame stacking off-distribution); 19 (differs after GaussianBlur); 20 (differs after fliplr); 21 (differs after Crop); 22 (differs after flipud); 23 (differs after scale); 24 (differs after translate); 25 (differs after shear); 26 (differs after superpixels); 27 (differs after sharpen); 28 (differs after add); 29 (differs after invert); 30 (predicted anomalous).</summary>
    [JsonPropertyName("@modelarts:hard_reasons")]
    public IReadOnlyList<int>? HardReasons { get; init; }

    /// <summary>Size. Pixels: [width,height] or [width,height,depth], depth 3 if absent; needed with detection labels.</summary>
    [JsonPropertyName("@modelarts:size")]
    public IReadOnlyList<int>? Size { get; init; }

    /// <summary>Attributes beyond the built-in ones, by name.</summary>
    // Settable, because generated serializers cannot set it in a constructor call.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
