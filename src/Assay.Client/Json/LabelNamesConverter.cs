using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Labels, of which some clients send the names alone.</summary>
internal sealed class LabelNamesConverter : JsonConverter<IReadOnlyList<Label>>
{
    public override IReadOnlyList<Label>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Not a list of labels.");
        var labels = new List<Label>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            labels.Add(reader.TokenType == JsonTokenType.String
                ? new Label { Name = reader.GetString() }
                : JsonSerializer.Deserialize<Label>(ref reader, options) ?? throw new JsonException("A list of labels holds null."));
        }

        return labels;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Label> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var label in value)
            JsonSerializer.Serialize(writer, label, options);
        writer.WriteEndArray();
    }
}
