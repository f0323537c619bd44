using System.Text.Json;

namespace Assay.Formats;

/// <summary>The property object of an annotation: what is built in by name, and the label's own attributes.</summary>
internal struct ManifestAnnotationProperty
{
    public bool? Hard;
    public double? HardCoefficient;
    public IReadOnlyList<int>? HardReasons;
    public RunLengthMask? Mask;
    public string? MaskColor;
    public string? Content;
    public string? Speaker;
    public string? From;
    public string? To;
    public TrackPosition? Track;
    public bool? Occluded;
    public bool? Truncated;
    public bool? Crowd;
    public string? Pose;
    public IReadOnlyList<SampleAnnotation>? Parts;
    public Dictionary<string, JsonElement>? Attributes;

    private string? _shape;
    private double[]? _feature;
    private double _angle;
    private IReadOnlyList<IReadOnlyList<ShapePoint>>? _rings;
    private int? _start;
    private int? _end;
    private TimeSpan? _startTime;
    private TimeSpan? _endTime;

    public readonly TextRange? Range => _start is { } start && _end is { } end ? new(start, end) : null;

    public readonly TimeRange? Time => _startTime is { } start && _endTime is { } end ? new(start, end) : null;

    public void Read(ref Utf8JsonReader reader, TextPool pool, ref Dictionary<string, JsonElement>? unknown)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            Members(ref reader, pool);
        else if (reader.TokenType == JsonTokenType.String && ManifestText.IsObject(reader.GetString()!, out var bytes))
        {
            var inner = new Utf8JsonReader(bytes);
            inner.Read();
            Members(ref inner, pool);
        }
        else if (reader.TokenType != JsonTokenType.Null)
            JsonValues.Keep(ref unknown, "property", ref reader);
    }

    /// <summary>The shape that name and points make together. Without a name, the points tell.</summary>
    public readonly AnnotationShape? Shape(ref Utf8JsonReader reader)
    {
        if (string.IsNullOrEmpty(_shape) && _feature is null)
            return null;
        if (_feature is null)
            throw JsonValues.Bad(ref reader, $"the shape '{_shape}' has no @modelarts:feature");
        var shape = Feature.Shape(_shape, _feature, out var wrong) ?? throw JsonValues.Bad(ref reader, wrong!);
        return _angle == 0 && _rings is null ? shape : shape with { Rotation = _angle, MoreRings = _rings };
    }

    private void Members(ref Utf8JsonReader reader, TextPool pool)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonValues.Name(ref reader, pool);
            reader.Read();
            if (name.StartsWith("@modelarts:", StringComparison.Ordinal))
                BuiltIn(ref reader, name, pool);
            else if (name.StartsWith("@assay:", StringComparison.Ordinal))
                Added(ref reader, name, pool);
            else
                JsonValues.Keep(ref Attributes, name, ref reader);
        }

        if (_start is null != _end is null)
            throw JsonValues.Bad(ref reader, "@modelarts:start_index and @modelarts:end_index go together");
        if (_startTime is null != _endTime is null)
            throw JsonValues.Bad(ref reader, "@modelarts:start_time and @modelarts:end_time go together");
        if (From is null != To is null)
            throw JsonValues.Bad(ref reader, "@modelarts:from and @modelarts:to go together");
    }

    private void BuiltIn(ref Utf8JsonReader reader, string name, TextPool pool)
    {
        switch (name)
        {
            case "@modelarts:start_index": _start = JsonValues.Integer(ref reader, name); break;
            case "@modelarts:end_index": _end = JsonValues.Integer(ref reader, name); break;
            case "@modelarts:start_time": _startTime = Position(ref reader, name); break;
            case "@modelarts:end_time": _endTime = Position(ref reader, name); break;
            case "@modelarts:content": Content = JsonValues.Text(ref reader, name); break;
            case "@modelarts:source": Speaker = JsonValues.Shared(ref reader, name, pool); break;
            case "@modelarts:from": From = JsonValues.Text(ref reader, name); break;
            case "@modelarts:to": To = JsonValues.Text(ref reader, name); break;
            case "@modelarts:shape": _shape = JsonValues.Shared(ref reader, name, pool); break;
            case "@modelarts:feature": _feature = Feature.Numbers(ref reader, name); break;
            case "@modelarts:clockwise_angle": _angle = JsonValues.Number(ref reader, name) ?? 0; break;
            case "@modelarts:hard": Hard = JsonValues.Flag(ref reader, name); break;
            case "@modelarts:hard_coefficient": HardCoefficient = JsonValues.Fraction(ref reader, name); break;
            case "@modelarts:hard_reasons": HardReasons = ManifestText.Reasons(ref reader, name); break;
            default: JsonValues.Keep(ref Attributes, name, ref reader); break;
        }
    }

    /// <summary>What the data-management API has no name for; other programs pass it over.</summary>
    private void Added(ref Utf8JsonReader reader, string name, TextPool pool)
    {
        switch (name)
        {
            case "@assay:rings": _rings = Feature.Rings(ref reader, name); break;
            case "@assay:mask": Mask = MaskJson.Read(ref reader, name); break;
            case "@assay:mask_color": MaskColor = JsonValues.Text(ref reader, name); break;
            case "@assay:track": Track = ManifestTrack.Read(ref reader, name); break;
            case "@assay:occluded": Occluded = JsonValues.Flag(ref reader, name); break;
            case "@assay:truncated": Truncated = JsonValues.Flag(ref reader, name); break;
            case "@assay:crowd": Crowd = JsonValues.Flag(ref reader, name); break;
            case "@assay:pose": Pose = JsonValues.Text(ref reader, name); break;
            case "@assay:parts": Parts = ReadParts(ref reader, name, pool); break;
            default: JsonValues.Keep(ref Attributes, name, ref reader); break;
        }
    }

    private static SampleAnnotation[] ReadParts(ref Utf8JsonReader reader, string name, TextPool pool)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartArray, name);
        var parts = new List<SampleAnnotation>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            parts.Add(ManifestAnnotation.Read(ref reader, pool));
        return [.. parts];
    }

    private static TimeSpan? Position(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
            return null;
        return reader.TokenType == JsonTokenType.String && TimeText.TryPosition(reader.ValueSpan, out var position)
            ? position
            : throw JsonValues.Bad(ref reader, $"{name} must be hh:mm:ss.SSS");
    }
}
