using System.Text;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>Turns a line of a manifest into a sample. Members are compared as bytes: this is the hot path of every import.</summary>
internal sealed class ManifestParser(int maxDepth)
{
    private readonly TextPool _pool = new();
    private readonly List<SampleAnnotation> _annotations = [];

    public AnnotatedSample Parse(ReadOnlySpan<byte> line, long number)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        JsonValues.Expect(ref reader, JsonTokenType.StartObject, "a line");
        var sample = Sample(ref reader, number);
        if (reader.Read())
            throw JsonValues.Bad(ref reader, "there is more behind the sample");
        return sample;
    }

    private AnnotatedSample Sample(ref Utf8JsonReader reader, long number)
    {
        string? source = null, usage = null, id = null, sourceType = null, inference = null;
        SampleMedium? medium = null;
        bool? hard = null;
        double? coefficient = null;
        IReadOnlyList<SampleAnnotation>? annotations = null;
        var property = default(ManifestSampleProperty);
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (ManifestNames.Sample(ref reader))
            {
                case ManifestName.Source: reader.Read(); source = JsonValues.Text(ref reader, "source"); break;
                case ManifestName.Usage: reader.Read(); usage = Usage(JsonValues.Shared(ref reader, "usage", _pool)); break;
                case ManifestName.Id: reader.Read(); id = JsonValues.Text(ref reader, "id"); break;
                case ManifestName.SourceType: reader.Read(); sourceType = JsonValues.Shared(ref reader, "source-type", _pool); break;
                case ManifestName.InferenceLoc: reader.Read(); inference = JsonValues.Text(ref reader, "inference-loc"); break;
                case ManifestName.SampleType: reader.Read(); medium = Medium(ref reader); break;
                case ManifestName.Hard: reader.Read(); hard = JsonValues.Flag(ref reader, "hard"); break;
                case ManifestName.HardCoefficient: reader.Read(); coefficient = JsonValues.Fraction(ref reader, "hard-coefficient"); break;
                case ManifestName.Annotation: reader.Read(); annotations = Annotations(ref reader); break;
                case ManifestName.Property: reader.Read(); property.Read(ref reader, ref unknown); break;
                default:
                    var name = reader.GetString()!;
                    reader.Read();
                    JsonValues.Keep(ref unknown, name, ref reader);
                    break;
            }
        }

        if (string.IsNullOrEmpty(source))
            throw JsonValues.Bad(ref reader, "the sample has no source");
        var text = source.StartsWith(ManifestReader.ContentPrefix, StringComparison.OrdinalIgnoreCase) ? source[ManifestReader.ContentPrefix.Length..] : null;
        var cells = text is null || medium != SampleMedium.Table ? null : ManifestCells.Read(text);
        return new()
        {
            Source = text is null ? source : property.File,
            Text = cells is null ? text : null,
            Cells = cells,
            Usage = usage,
            Id = id,
            SourceType = sourceType,
            InferenceLocation = inference,
            Medium = medium,
            Hard = hard ?? property.Hard,
            HardCoefficient = coefficient ?? property.HardCoefficient,
            HardReasons = property.HardReasons,
            Size = property.Size,
            Frame = property.Frame,
            Schema = property.Schema,
            Annotations = annotations,
            Properties = property.Others,
            Unknown = unknown,
            Line = number,
        };
    }

    private IReadOnlyList<SampleAnnotation>? Annotations(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        JsonValues.Expect(ref reader, JsonTokenType.StartArray, "annotation");
        _annotations.Clear();
        var triplets = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var annotation = ManifestAnnotation.Read(ref reader, _pool);
            triplets |= annotation.Type == AnnotationType.TripletRelation;
            _annotations.Add(annotation);
        }

        // Manifests have one word for both kinds of entities; relations tell which are meant.
        for (var i = 0; triplets && i < _annotations.Count; i++)
        {
            if (_annotations[i].Type == AnnotationType.NamedEntity)
                _annotations[i] = _annotations[i] with { Type = AnnotationType.TripletEntity };
        }

        return _annotations.ToArray();
    }

    private static SampleMedium? Medium(ref Utf8JsonReader reader) => JsonValues.Integer(ref reader, "sample-type") switch
    {
        null => null,
        { } number when Enum.IsDefined((SampleMedium)number) => (SampleMedium)number,
        _ => throw JsonValues.Bad(ref reader, "sample-type must be 0, 1, 2, 4, 6 or 9"),
    };

    private static string? Usage(string? text) => text switch
    {
        null or "" => null,
        "TRAIN" or "train" => "TRAIN",
        "EVAL" or "eval" => "EVAL",
        _ => Array.Find(Usages, u => u.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text,
    };

    private static readonly string[] Usages = ["TRAIN", "EVAL", "TEST", "INFERENCE"];
}
