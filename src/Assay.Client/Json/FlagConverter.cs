using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>A flag the contract calls a number: 0 or 1, read also from a boolean or from text, always written as an integer.</summary>
internal sealed class FlagConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = 0d;
        var flag = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetDouble(out number) => FromNumber(number),
            JsonTokenType.String => FromText(reader.GetString()),
            _ => null,
        };
        return flag is null ? throw new JsonException("Neither 0 nor 1.") : flag.Value ? 1 : 0;
    }

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value != 0 ? 1 : 0);

    private static bool? FromNumber(double number) => number switch { 0 => false, 1 => true, _ => null };

    private static bool? FromText(string? text) => text switch
    {
        "0" or "0.0" or "false" or "False" => false,
        "1" or "1.0" or "true" or "True" => true,
        _ => null,
    };
}
