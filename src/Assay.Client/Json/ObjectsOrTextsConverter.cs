using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>A list of objects, of which some clients send only the text that names each.</summary>
internal abstract class ObjectsOrTextsConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Not a list.");
        var values = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(reader.TokenType == JsonTokenType.String
                ? Of(reader.GetString())
                : JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("The list holds null."));
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entry in value)
            JsonSerializer.Serialize(writer, entry, options);
        writer.WriteEndArray();
    }

    /// <summary>What a text alone stands for.</summary>
    protected abstract T Of(string? text);
}
