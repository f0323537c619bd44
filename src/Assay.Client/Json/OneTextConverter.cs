using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>One text that some clients wrap in a list.</summary>
internal sealed class OneTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType != JsonTokenType.String)
            throw new JsonException("Neither a text nor a list of one text.");
        var text = reader.GetString();
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? text : throw new JsonException("A list of more than one text.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
