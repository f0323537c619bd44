using System.Globalization;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>Reads single images and annotations of a COCO file.</summary>
internal sealed class CocoParser(ReadOptions options, IReadOnlyDictionary<long, string> categories)
{
    private readonly TextPool _pool = new();
    private Reading<AnnotatedSample>? _readImage;
    private Reading<SampleAnnotation>? _readAnnotation;

    /// <summary>Null, once it was told, if the image is bad.</summary>
    public AnnotatedSample? Image(ReadOnlySpan<byte> record, long line, long column) => Read(record, line, column, _readImage ??= ReadImage) is { } image ? image with { Line = line } : null;

    /// <summary>Null, once it was told, if the annotation is bad.</summary>
    public SampleAnnotation? Annotation(ReadOnlySpan<byte> record, long line, long column) => Read(record, line, column, _readAnnotation ??= ReadAnnotation);

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private T? Read<T>(ReadOnlySpan<byte> record, long line, long column, Reading<T> read)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = options.MaxDepth });
            reader.Read();
            JsonValues.Expect(ref reader, JsonTokenType.StartObject, "a record");
            return read(ref reader);
        }
        catch (BadRecordException e)
        {
            options.Tell(JsonPlace.In(record, e.Offset, options.Problem(e.Message, line, column)));
        }
        catch (JsonException e)
        {
            options.Tell(JsonPlace.In(record, JsonPlace.Offset(record, e), options.Problem($"the record is no JSON: {JsonFault.Reason(e)}", line, column)));
        }
        catch (InvalidOperationException)
        {
            options.Tell(options.Problem("the record holds bytes or an escape that are no character", line, column));
        }

        return null;
    }

    private AnnotatedSample ReadImage(ref Utf8JsonReader reader)
    {
        string? id = null, file = null;
        int? width = null, height = null;
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonValues.Name(ref reader, _pool);
            reader.Read();
            switch (name)
            {
                case "id": id = JsonValues.Text(ref reader, name); break;
                case "file_name": file = JsonValues.Text(ref reader, name); break;
                case "width": width = JsonValues.Integer(ref reader, name); break;
                case "height": height = JsonValues.Integer(ref reader, name); break;
                default: JsonValues.Keep(ref unknown, name, ref reader); break;
            }
        }

        if (string.IsNullOrEmpty(file))
            throw JsonValues.Bad(ref reader, "the image has no file_name");
        return new()
        {
            Source = file,
            Id = id,
            Medium = SampleMedium.Image,
            Size = width is > 0 && height is > 0 ? new(width.Value, height.Value) : null,
            Unknown = unknown,
        };
    }

    private SampleAnnotation ReadAnnotation(ref Utf8JsonReader reader)
    {
        string? id = null, label = null;
        bool? crowd = null;
        double? score = null;
        double[]? box = null;
        var area = default(CocoSegmentation);
        IReadOnlyDictionary<string, JsonElement>? attributes = null;
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonValues.Name(ref reader, _pool);
            reader.Read();
            switch (name)
            {
                case "id": id = JsonValues.Text(ref reader, name); break;
                case "image_id" or "area": reader.Skip(); break;
                case "category_id": label = Category(ref reader); break;
                case "segmentation": area = CocoSegmentation.Read(ref reader); break;
                case "bbox": box = Feature.Numbers(ref reader, name); break;
                case "iscrowd": crowd = JsonValues.Flag(ref reader, name); break;
                case "score": score = JsonValues.Fraction(ref reader, name); break;
                case "attributes" when reader.TokenType == JsonTokenType.StartObject: attributes = Attributes(ref reader); break;
                default: JsonValues.Keep(ref unknown, name, ref reader); break;
            }
        }

        if (box is { Length: not (0 or 4) } || box is [_, _, < 0, _] or [_, _, _, < 0])
            throw JsonValues.Bad(ref reader, "a bbox must be [x, y, width, height]");
        var region = area.Shape is not null || area.Mask is not null;
        return new()
        {
            Type = region ? AnnotationType.ImageSegmentation : box is { Length: 4 } ? AnnotationType.ObjectDetection : AnnotationType.ImageClassification,
            Name = label ?? throw JsonValues.Bad(ref reader, "the annotation has no category_id"),
            Id = id,
            Shape = area.Shape ?? (area.Mask is null && box is { Length: 4 } ? AnnotationShape.Box(box[0], box[1], box[0] + box[2], box[1] + box[3]) : null),
            Mask = area.Mask,
            Crowd = crowd,
            Score = score,
            Attributes = attributes,
            Unknown = unknown,
        };
    }

    private string? Category(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number))
            throw JsonValues.Bad(ref reader, "category_id must be a whole number");
        return categories.TryGetValue(number, out var name) ? name : throw JsonValues.Bad(ref reader, string.Create(CultureInfo.InvariantCulture, $"the file has no category {number}"));
    }

    private static Dictionary<string, JsonElement>? Attributes(ref Utf8JsonReader reader)
    {
        Dictionary<string, JsonElement>? attributes = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            JsonValues.Keep(ref attributes, name, ref reader);
        }

        return attributes;
    }
}
