using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>
/// Where the shape of a video label is at a moment after its start (extension of Assay). Between two keyframes the shape moves
/// evenly; after the last one it stays to the label's end.
/// </summary>
public sealed record LabelKeyframe
{
    /// <summary>The moment, after the label's start time and not after its end time. Pattern ^\d{2}:\d{2}:\d{2}\.\d{3}$.</summary>
    public string? Time { get; init; }

    /// <summary>The shape's points then, as many as in the label's own feature; pixels of the frame, origin top-left.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Feature { get; init; }

    /// <summary>Name of the member of a label's property that holds its keyframes.</summary>
    public const string Member = "@assay:keyframes";

    internal static IReadOnlyList<LabelKeyframe>? Read(IDictionary<string, JsonElement>? members)
    {
        if (members?.TryGetValue(Member, out var value) != true)
            return null;
        try
        {
            return value.Deserialize(KeyframeJson.Default.IReadOnlyListLabelKeyframe);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static IDictionary<string, JsonElement>? Write(IDictionary<string, JsonElement>? members, IReadOnlyList<LabelKeyframe>? keyframes)
    {
        var all = new Dictionary<string, JsonElement>(members ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        if (keyframes is null)
            all.Remove(Member);
        else
            all[Member] = JsonSerializer.SerializeToElement(keyframes, KeyframeJson.Default.IReadOnlyListLabelKeyframe);
        return all.Count == 0 ? null : all;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<LabelKeyframe>))]
internal sealed partial class KeyframeJson : JsonSerializerContext;
