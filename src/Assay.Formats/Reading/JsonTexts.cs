using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Formats;

/// <summary>Values of other formats as JSON, which records keep attributes in.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(double))]
internal sealed partial class JsonTexts : JsonSerializerContext
{
    public static JsonElement Of(string text) => JsonSerializer.SerializeToElement(text, Default.String);

    public static JsonElement Of(bool flag) => JsonSerializer.SerializeToElement(flag, Default.Boolean);

    public static JsonElement Of(double number) => JsonSerializer.SerializeToElement(number, Default.Double);

    /// <summary>The value as formats without types write it.</summary>
    public static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
