using System.Runtime.InteropServices;
using System.Text.Json;

namespace Assay.Quality;

/// <summary>Writes JSON values so that equal values have equal bytes: members of an object by key, numbers as exact decimals.</summary>
internal static class AttributeEncoding
{
    public static void Write(CanonicalWriter writer, byte name, IEnumerable<KeyValuePair<string, JsonElement>> attributes)
    {
        var present = new List<KeyValuePair<string, JsonElement>>();
        foreach (var attribute in attributes)
            if (attribute.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                present.Add(attribute);
        if (present.Count == 0)
            return;
        writer.Byte(name);
        WriteMembers(writer, present);
    }

    private static void WriteMembers(CanonicalWriter writer, List<KeyValuePair<string, JsonElement>> members)
    {
        writer.Int32(members.Count);
        // A stable order, so that of a key written twice the values keep theirs.
        foreach (var (key, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            writer.Text(key);
            WriteValue(writer, value);
        }
    }

    private static void WriteValue(CanonicalWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.Byte((byte)'{');
                WriteMembers(writer, [.. value.EnumerateObject().Select(member => KeyValuePair.Create(Name(member), member.Value))]);
                break;
            case JsonValueKind.Array:
                writer.Byte((byte)'[');
                writer.Int32(value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                    WriteValue(writer, item);
                break;
            case JsonValueKind.String:
                writer.Byte((byte)'"');
                writer.Text(Text(value));
                break;
            case JsonValueKind.Number:
                writer.Byte((byte)'#');
                DecimalEncoding.Write(writer, JsonMarshal.GetRawUtf8Value(value));
                break;
            default:
                writer.Byte((byte)value.ValueKind);
                break;
        }
    }

    // An escaped half of a surrogate pair is valid JSON but no text; it is compared as it was written.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return System.Text.Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }
}
