using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>A number such as 1e999 reads as infinity, which JSON cannot express again; it is refused when it comes in.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = double.NaN;
        var read = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDouble(out value),
            JsonTokenType.String => double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        return read && double.IsFinite(value) ? value : throw new JsonException("Not a number.");
    }

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
