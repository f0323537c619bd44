using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>Values of JSON as annotation files have them: numbers and flags may be written as text.</summary>
internal static class JsonValues
{
    public static string? Text(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw Bad(ref reader, $"{name} must be a text"),
    };

    /// <summary>A text that many records share.</summary>
    public static string? Shared(ref Utf8JsonReader reader, string name, TextPool pool) =>
        reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false, HasValueSequence: false } ? pool.Of(reader.ValueSpan) : Text(ref reader, name);

    /// <summary>A member's name, which many records share.</summary>
    public static string Name(ref Utf8JsonReader reader, TextPool pool) =>
        reader is { ValueIsEscaped: false, HasValueSequence: false } ? pool.Of(reader.ValueSpan) : reader.GetString()!;

    public static double? Number(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var read = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDouble(out var number) ? number : double.NaN,
            JsonTokenType.String => double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
            _ => double.NaN,
        };
        return double.IsFinite(read) ? read : throw Bad(ref reader, $"{name} must be a finite number");
    }

    public static double? Fraction(ref Utf8JsonReader reader, string name) =>
        Number(ref reader, name) is not { } number ? null : number is >= 0 and <= 1 ? number : throw Bad(ref reader, $"{name} must be from 0 to 1");

    public static int? Integer(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var integer))
            return integer;
        if (Number(ref reader, name) is not { } number)
            return null;
        return number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : throw Bad(ref reader, $"{name} must be a whole number");
    }

    /// <summary>True, false, 1, 0, or one of these as text in any case.</summary>
    public static bool? Flag(ref Utf8JsonReader reader, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Null: return null;
            case JsonTokenType.Number when reader.TryGetDouble(out var number) && number is 0 or 1: return number == 1;
            case JsonTokenType.String:
                var text = reader.GetString()!.Trim();
                if (text.Length == 0)
                    return null;
                if (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase))
                    return true;
                if (text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase))
                    return false;
                break;
        }

        throw Bad(ref reader, $"{name} must be true or false");
    }

    /// <summary>Adds a member that is not known to those kept for the writer.</summary>
    public static void Keep(ref Dictionary<string, JsonElement>? kept, string name, ref Utf8JsonReader reader)
    {
        kept ??= new(StringComparer.Ordinal);
        kept[name] = JsonElement.ParseValue(ref reader);
    }

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string name)
    {
        if (reader.TokenType != token)
            throw Bad(ref reader, $"{name} must be {(token == JsonTokenType.StartObject ? "an object" : "a list")}");
    }

    public static BadRecordException Bad(ref Utf8JsonReader reader, string message) => new(message, reader.TokenStartIndex);
}
