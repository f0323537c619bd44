using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>What manifests write as text although it is something else.</summary>
internal static class ManifestText
{
    /// <summary>True if the text is a JSON object; its bytes are then valid JSON.</summary>
    public static bool IsObject(string text, out byte[] bytes)
    {
        bytes = [];
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            bytes = Encoding.UTF8.GetBytes(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Ids of reasons: a list of numbers, or a text with hyphens between.</summary>
    public static IReadOnlyList<int>? Reasons(ref Utf8JsonReader reader, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return [JsonValues.Integer(ref reader, name)!.Value];
            case JsonTokenType.String:
                var parts = reader.GetString()!.Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var reasons = new int[parts.Length];
                for (var i = 0; i < parts.Length; i++)
                {
                    if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out reasons[i]))
                        throw JsonValues.Bad(ref reader, $"{name} must be numbers with hyphens between");
                }

                return reasons;
        }

        JsonValues.Expect(ref reader, JsonTokenType.StartArray, name);
        var listed = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            listed.Add(JsonValues.Integer(ref reader, name) ?? throw JsonValues.Bad(ref reader, $"{name} must be whole numbers"));
        return listed.ToArray();
    }
}
