using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema LabelProperty of the data-management API.</summary>
public sealed record LabelProperty
{
    /// <summary>Color. Hex colour code, e.g. #FFFFF0.</summary>
    [JsonPropertyName("@modelarts:color")]
    public string? Color { get; init; }

    /// <summary>Default shape. Object-detection labels only. Values: bndbox (rectangle box); polygon (closed polygon); circle (centre and radius); line (straight segment); dashed (dashed segment); point (single point); polyline (open chain of points).</summary>
    [JsonPropertyName("@modelarts:default_shape")]
    public string? DefaultShape { get; init; }

    /// <summary>From type. Head entity type; must be set when creating a relation label.</summary>
    [JsonPropertyName("@modelarts:from_type")]
    public string? FromType { get; init; }

    /// <summary>Rename to. New label name, for renaming.</summary>
    [JsonPropertyName("@modelarts:rename_to")]
    public string? RenameTo { get; init; }

    /// <summary>Shortcut. Keyboard shortcut, e.g. D.</summary>
    [JsonPropertyName("@modelarts:shortcut")]
    public string? Shortcut { get; init; }

    /// <summary>To type. Tail entity type; must be set when creating a relation label.</summary>
    [JsonPropertyName("@modelarts:to_type")]
    public string? ToType { get; init; }
}
