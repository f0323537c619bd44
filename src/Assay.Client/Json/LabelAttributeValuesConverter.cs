using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Choices of a label attribute, each an object or only its text.</summary>
internal sealed class LabelAttributeValuesConverter : JsonConverter<IReadOnlyList<LabelAttributeValue>>
{
    public override IReadOnlyList<LabelAttributeValue>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Not a list.");
        var values = new List<LabelAttributeValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(reader.TokenType == JsonTokenType.String
                ? new LabelAttributeValue { Value = reader.GetString() }
                : JsonSerializer.Deserialize<LabelAttributeValue>(ref reader, options) ?? throw new JsonException("A null entry."));
        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<LabelAttributeValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entry in value)
            JsonSerializer.Serialize(writer, entry, options);
        writer.WriteEndArray();
    }
}
