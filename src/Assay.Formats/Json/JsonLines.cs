using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Assay.Formats;

/// <summary>How JSON is written: on one line, letters of all languages as themselves, what markup is made of escaped.</summary>
internal static class JsonLines
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static void Members(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement>? members)
    {
        if (members is null)
            return;
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }
}
