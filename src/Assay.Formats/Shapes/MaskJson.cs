using System.Text.Json;

namespace Assay.Formats;

/// <summary>Masks in the form that COCO gives them: <c>{"size":[height,width],"counts":…}</c>, counts as a list or packed into a text.</summary>
internal static class MaskJson
{
    private const long MaxPixels = int.MaxValue;

    public static RunLengthMask Read(ref Utf8JsonReader reader, string name)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartObject, name);
        int height = 0, width = 0;
        int[]? counts = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            if (member == "size")
            {
                var size = Feature.Numbers(ref reader, "size");
                if (size is not [>= 0 and <= MaxPixels, >= 0 and <= MaxPixels] || size[0] * size[1] > MaxPixels)
                    throw JsonValues.Bad(ref reader, "the size of a mask must be [height, width]");
                (height, width) = ((int)size[0], (int)size[1]);
            }
            else if (member == "counts")
            {
                counts = reader.TokenType == JsonTokenType.String ? PackedCounts.Read(reader.GetString()!) : Counts(ref reader);
                if (counts is null)
                    throw JsonValues.Bad(ref reader, "the counts of the mask are damaged");
            }
            else
            {
                reader.Skip();
            }
        }

        if (counts is null)
            throw JsonValues.Bad(ref reader, "the mask has no counts");
        var sum = 0L;
        foreach (var count in counts)
            sum += count;
        return sum == (long)width * height ? new(width, height, counts) : throw JsonValues.Bad(ref reader, $"the counts of the mask make {sum} pixels, not {width} × {height}");
    }

    public static void Write(Utf8JsonWriter writer, RunLengthMask mask, bool packed)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("size");
        writer.WriteNumberValue(mask.Height);
        writer.WriteNumberValue(mask.Width);
        writer.WriteEndArray();
        if (packed)
        {
            writer.WriteString("counts", PackedCounts.Of(mask.Counts));
        }
        else
        {
            writer.WriteStartArray("counts");
            foreach (var count in mask.Counts)
                writer.WriteNumberValue(count);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static int[] Counts(ref Utf8JsonReader reader)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartArray, "counts");
        var counts = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (JsonValues.Integer(ref reader, "a count") is not { } count || count < 0)
                throw JsonValues.Bad(ref reader, "a count must not be negative");
            counts.Add(count);
        }

        return [.. counts];
    }
}
