using System.Text;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>The property object of a sample: its metadata, its place in a video, the schema of a table.</summary>
internal struct ManifestSampleProperty
{
    public bool? Hard;
    public double? HardCoefficient;
    public IReadOnlyList<int>? HardReasons;
    public ImageSize? Size;
    public VideoFrame? Frame;
    public IReadOnlyList<TableColumn>? Schema;
    public string? File;
    public Dictionary<string, JsonElement>? Others;

    public void Read(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? unknown)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            Members(ref reader);
        else if (reader.TokenType == JsonTokenType.String && ManifestText.IsObject(reader.GetString()!, out var bytes))
        {
            // Some versions of the service write the object as a text.
            var inner = new Utf8JsonReader(bytes);
            inner.Read();
            Members(ref inner);
        }
        else if (reader.TokenType != JsonTokenType.Null)
            JsonValues.Keep(ref unknown, "property", ref reader);
    }

    private void Members(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "@modelarts:hard": Hard = JsonValues.Flag(ref reader, name); break;
                case "@modelarts:hard_coefficient": HardCoefficient = JsonValues.Fraction(ref reader, name); break;
                case "@modelarts:hard_reasons": HardReasons = ManifestText.Reasons(ref reader, name); break;
                case "@modelarts:size" when reader.TokenType == JsonTokenType.StartArray: Size = ReadSize(ref reader); break;
                case "@modelarts:parent_source": Frame = (Frame ?? new()) with { Source = JsonValues.Text(ref reader, name) }; break;
                case "@modelarts:parent_duration": Frame = (Frame ?? new()) with { Duration = JsonValues.Number(ref reader, name) }; break;
                case "@modelarts:time_in_video": Frame = (Frame ?? new()) with { Time = JsonValues.Number(ref reader, name) }; break;
                case "@assay:frame": Frame = (Frame ?? new()) with { Number = JsonValues.Integer(ref reader, name) }; break;
                case "@assay:file": File = JsonValues.Text(ref reader, name); break;
                case "@modelarts:schema" or "schema" when reader.TokenType == JsonTokenType.StartObject: Schema = ReadSchema(ref reader); break;
                default: JsonValues.Keep(ref Others, name, ref reader); break;
            }
        }
    }

    private static ImageSize ReadSize(ref Utf8JsonReader reader)
    {
        Span<int> sides = stackalloc int[3];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == 3 || JsonValues.Integer(ref reader, "@modelarts:size") is not { } side || side <= 0)
                throw JsonValues.Bad(ref reader, "@modelarts:size must be [width, height] or [width, height, depth]");
            sides[count++] = side;
        }

        return count >= 2 ? new(sides[0], sides[1], count == 3 ? sides[2] : null) : throw JsonValues.Bad(ref reader, "@modelarts:size must be [width, height] or [width, height, depth]");
    }

    private static List<TableColumn> ReadSchema(ref Utf8JsonReader reader)
    {
        var columns = new List<TableColumn>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            columns.Add(new(name, JsonValues.Text(ref reader, "the type of a column") ?? ""));
        }

        return columns;
    }
}
