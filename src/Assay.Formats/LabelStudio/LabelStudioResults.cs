using System.Text.Json;

namespace Assay.Formats;

/// <summary>Collects the results of an annotation: regions measured in hundredths of the image, spans, classes, relations.</summary>
internal sealed class LabelStudioResults(AnnotatedSample sample)
{
    /// <summary>Name under which results that are not understood are kept, to be written back.</summary>
    public const string Raw = "label-studio:result";

    private readonly List<SampleAnnotation> _annotations = [];

    public IReadOnlyList<SampleAnnotation> Annotations => _annotations;

    public ImageSize? Size { get; private set; }

    public void Add(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object)
            throw new BadRecordException("a result must be an object");
        var type = result.TryGetProperty("type", out var named) ? named.GetString() ?? "" : "";
        if (type == "relation")
        {
            _annotations.Add(new() { Type = AnnotationType.TripletRelation, Name = Names(result, "labels").FirstOrDefault(), Relation = new(Text(result, "from_id"), Text(result, "to_id")) });
            return;
        }

        if (!result.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
            throw new BadRecordException("a result needs an object 'value'");
        if (result.TryGetProperty("original_width", out var width) && result.TryGetProperty("original_height", out var height) && width.TryGetInt32(out var w) && height.TryGetInt32(out var h) && w > 0 && h > 0)
            Size = new(w, h);
        var common = new SampleAnnotation
        {
            Id = result.TryGetProperty("id", out var id) ? JsonTexts.Plain(id) : null,
            AnnotatedBy = result.TryGetProperty("origin", out var origin) && origin.GetString() is { } by && by != "manual" ? "auto" : null,
            Score = result.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number ? Fraction(score.GetDouble()) : null,
        };
        switch (type)
        {
            case "rectanglelabels" or "polygonlabels" or "keypointlabels" or "ellipselabels":
                Add(common with { Type = AnnotationType.ObjectDetection, Shape = Shape(type, value) }, Names(value, type));
                break;
            case "choices":
                Add(common with { Type = ClassOf(sample.Medium), Id = null }, Names(value, type));
                break;
            case "labels" when sample.Text is { } text:
                Add(common with { Type = AnnotationType.NamedEntity, Range = new(LabelStudioTask.Characters(text, Integer(value, "start")), LabelStudioTask.Characters(text, Integer(value, "end"))) }, Names(value, type));
                break;
            case "labels":
                Add(common with { Type = sample.Medium == SampleMedium.Video ? AnnotationType.Video : AnnotationType.SpeechParagraph, Time = new(Seconds(value, "start"), Seconds(value, "end")) }, Names(value, type));
                break;
            case "textarea":
                AddText(common, string.Join('\n', Names(value, "text")));
                break;
            default:
                _annotations.Add(new() { Unknown = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Raw] = result } });
                break;
        }
    }

    private void Add(SampleAnnotation annotation, IEnumerable<string> names)
    {
        foreach (var name in names)
            _annotations.Add(annotation with { Name = name });
    }

    /// <summary>A text with the id of a region is what is said there; another is what is said in the whole recording.</summary>
    private void AddText(SampleAnnotation common, string text)
    {
        var region = common.Id is null ? -1 : _annotations.FindIndex(a => a.Id == common.Id);
        if (region >= 0)
            _annotations[region] = _annotations[region] with { Content = text };
        else
            _annotations.Add(common with { Type = AnnotationType.SpeechContent, Content = text });
    }

    private AnnotationShape Shape(string type, JsonElement value)
    {
        var size = Size ?? throw new BadRecordException("a region needs original_width and original_height");
        double X(string name) => Number(value, name) * size.Width / 100;
        double Y(string name) => Number(value, name) * size.Height / 100;
        var rotation = value.TryGetProperty("rotation", out _) ? Number(value, "rotation") : 0;
        switch (type)
        {
            case "keypointlabels":
                return new(ShapeKind.Point, [new(X("x"), Y("y"))]);
            case "ellipselabels":
                return new(ShapeKind.Ellipse, [new(X("x"), Y("y"))]) { RadiusX = X("radiusX"), RadiusY = Y("radiusY"), Rotation = rotation };
            case "polygonlabels":
                var points = new List<ShapePoint>();
                foreach (var point in value.TryGetProperty("points", out var list) ? list.EnumerateArray() : default)
                {
                    if (point.GetArrayLength() != 2)
                        throw new BadRecordException("a point has two coordinates");
                    points.Add(new(Finite(point[0].GetDouble()) * size.Width / 100, Finite(point[1].GetDouble()) * size.Height / 100));
                }

                return points.Count >= 3 ? new(ShapeKind.Polygon, points.ToArray()) : throw new BadRecordException("a polygon has at least three points");
            default:
                return Turned(X("x"), Y("y"), X("width"), Y("height"), rotation);
        }
    }

    /// <summary>Label Studio turns rectangles about their top left corner, the records about their centre.</summary>
    private static AnnotationShape Turned(double x, double y, double width, double height, double rotation)
    {
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var (cx, cy) = rotation == 0 ? (x + (width / 2), y + (height / 2)) : (x + (cos * width / 2) - (sin * height / 2), y + (sin * width / 2) + (cos * height / 2));
        return rotation == 0 ? AnnotationShape.Box(x, y, x + width, y + height) : AnnotationShape.Box(cx - (width / 2), cy - (height / 2), cx + (width / 2), cy + (height / 2)) with { Rotation = rotation };
    }

    private static AnnotationType ClassOf(SampleMedium? medium) => medium switch
    {
        SampleMedium.Text => AnnotationType.TextClassification,
        SampleMedium.Audio => AnnotationType.SoundClassification,
        SampleMedium.Video => AnnotationType.Video,
        _ => AnnotationType.ImageClassification,
    };

    private static string[] Names(JsonElement value, string member) => !value.TryGetProperty(member, out var names) ? []
        : names.ValueKind == JsonValueKind.String ? [names.GetString()!]
        : [.. names.EnumerateArray().Select(n => n.GetString()!)];

    private static string Text(JsonElement value, string member) => value.TryGetProperty(member, out var text) ? JsonTexts.Plain(text) : throw new BadRecordException($"a relation needs '{member}'");

    private static double Number(JsonElement value, string member) =>
        value.TryGetProperty(member, out var number) && number.ValueKind == JsonValueKind.Number ? Finite(number.GetDouble()) : throw new BadRecordException($"a region needs a number '{member}'");

    private static int Integer(JsonElement value, string member) => (int)Math.Clamp(Number(value, member), int.MinValue, int.MaxValue);

    private static TimeSpan Seconds(JsonElement value, string member) =>
        Number(value, member) is >= 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : throw new BadRecordException($"'{member}' must be seconds");

    private static double Finite(double number) => double.IsFinite(number) ? number : throw new BadRecordException("a number is not finite");

    private static double Fraction(double number) => number is >= 0 and <= 1 ? number : throw new BadRecordException("a score must be from 0 to 1");
}
