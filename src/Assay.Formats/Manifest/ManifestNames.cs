using System.Text.Json;

namespace Assay.Formats;

/// <summary>Members of a manifest's line that this library knows.</summary>
internal enum ManifestName
{
    Unknown,
    Source,
    Usage,
    Id,
    SourceType,
    SampleType,
    InferenceLoc,
    Annotation,
    Property,
    Hard,
    HardCoefficient,
    Type,
    Name,
    Confidence,
    AnnotatedBy,
    CreationTime,
    AnnotationLoc,
    AnnotationFormat,
}

/// <summary>Recognizes names by their bytes; hyphens and underscores are the same.</summary>
internal static class ManifestNames
{
    public static ManifestName Sample(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => ManifestName.Id,
            4 when name.SequenceEqual("hard"u8) => ManifestName.Hard,
            5 when name.SequenceEqual("usage"u8) => ManifestName.Usage,
            6 when name.SequenceEqual("source"u8) => ManifestName.Source,
            8 when name.SequenceEqual("property"u8) => ManifestName.Property,
            10 when name.SequenceEqual("annotation"u8) => ManifestName.Annotation,
            11 when Same(name, "source-type"u8) => ManifestName.SourceType,
            11 when Same(name, "sample-type"u8) => ManifestName.SampleType,
            13 when Same(name, "inference-loc"u8) => ManifestName.InferenceLoc,
            16 when Same(name, "hard-coefficient"u8) => ManifestName.HardCoefficient,
            _ => ManifestName.Unknown,
        };
    }

    public static ManifestName Annotation(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => ManifestName.Id,
            4 when name.SequenceEqual("name"u8) => ManifestName.Name,
            4 when name.SequenceEqual("type"u8) => ManifestName.Type,
            4 when name.SequenceEqual("hard"u8) => ManifestName.Hard,
            8 when name.SequenceEqual("property"u8) => ManifestName.Property,
            10 when name.SequenceEqual("confidence"u8) => ManifestName.Confidence,
            12 when Same(name, "annotated-by"u8) => ManifestName.AnnotatedBy,
            13 when Same(name, "creation-time"u8) => ManifestName.CreationTime,
            14 when Same(name, "annotation-loc"u8) => ManifestName.AnnotationLoc,
            16 when Same(name, "hard-coefficient"u8) => ManifestName.HardCoefficient,
            17 when Same(name, "annotation-format"u8) => ManifestName.AnnotationFormat,
            _ => ManifestName.Unknown,
        };
    }

    private static bool Same(ReadOnlySpan<byte> name, ReadOnlySpan<byte> hyphened)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != hyphened[i] && !(name[i] == '_' && hyphened[i] == '-'))
                return false;
        }

        return true;
    }
}
