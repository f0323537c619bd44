using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Assay.Formats;

/// <summary>A row of a table as a text of a manifest: a JSON list of its cells.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ManifestCells : JsonSerializerContext
{
    public static ManifestCells Json { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>Null if the text is no list of texts.</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array && root.EnumerateArray().All(c => c.ValueKind == JsonValueKind.String)
                ? [.. root.EnumerateArray().Select(c => c.GetString()!)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
