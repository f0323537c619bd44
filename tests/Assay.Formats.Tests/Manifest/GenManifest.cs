using CsCheck;

namespace Assay.Formats.Tests.Manifest;

/// <summary>Samples with all that a manifest holds.</summary>
internal static class GenManifest
{
    private static readonly Gen<SampleAnnotation> Origin =
        Gen.Select(GenSample.Author, GenSample.Time, GenSample.Fraction, Gen.Bool.Nullable(), GenSample.Fraction, GenSample.Reasons, GenSample.Members, GenSample.Members)
            .Select((by, time, score, hard, coefficient, reasons, attributes, unknown) => new SampleAnnotation
            {
                AnnotatedBy = by,
                CreationTime = time,
                Score = score,
                Hard = hard,
                HardCoefficient = coefficient,
                HardReasons = reasons,
                Attributes = attributes,
                Unknown = unknown,
            });

    private static readonly Gen<SampleAnnotation> Class = Gen.Select(Origin, GenSample.Name, Gen.OneOfConst(AnnotationType.ImageClassification, AnnotationType.SoundClassification, AnnotationType.TextClassification))
        .Select((a, name, type) => a with { Type = type, Name = name });

    private static readonly Gen<SampleAnnotation> Object =
        Gen.Select(Origin, GenSample.Name, GenSample.AnyShape, Gen.Bool.Nullable(), Gen.Bool.Nullable(), GenSample.Text.Null(), GenSample.Mask.Null(), Gen.Int[0, 9])
            .Select((a, name, shape, occluded, truncated, pose, mask, track) => a with
            {
                Type = AnnotationType.ObjectDetection,
                Name = name,
                Shape = shape,
                Occluded = occluded,
                Truncated = truncated,
                Crowd = occluded,
                Pose = pose,
                Mask = mask,
                MaskColor = pose is null ? null : "1,2,3",
                Track = track > 7 ? new(track, true) : null,
                Parts = track == 1 ? [new() { Name = name, Shape = shape }] : null,
            });

    private static readonly Gen<SampleAnnotation> File = Gen.Select(Origin, GenSample.Text, GenSample.Text.Null())
        .Select((a, location, format) => a with { Type = AnnotationType.ImageSegmentation, File = new(location, format) });

    private static readonly Gen<SampleAnnotation> Speech = Gen.Select(Origin, GenSample.Text, GenSample.Text.Null(), Gen.Int[0, 9_000_000], Gen.Int[0, 9_000_000])
        .Select((a, content, speaker, start, length) => a with
        {
            Type = AnnotationType.SpeechParagraph,
            Content = content,
            Speaker = speaker,
            Time = new TimeRange(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(start + (long)length)),
        });

    private static readonly Gen<SampleAnnotation[]> Triplet = Gen.Select(Origin, GenSample.Name, GenSample.Name, Gen.Int[0, 50]).Select((a, person, book, start) => new[]
    {
        a with { Type = AnnotationType.TripletEntity, Name = person, Id = "E1", Range = new TextRange(start, start + 3) },
        a with { Type = AnnotationType.TripletEntity, Name = book, Id = "E2", Range = new TextRange(start + 5, start + 9) },
        a with { Type = AnnotationType.TripletRelation, Name = "wrote", Id = "R1", Relation = new("E1", "E2") },
    });

    private static readonly Gen<SampleAnnotation> Entity = Gen.Select(Origin, GenSample.Name, Gen.Int[0, 50])
        .Select((a, name, start) => a with { Type = AnnotationType.NamedEntity, Name = name, Range = new TextRange(start, start + 3) });

    private static readonly Gen<IReadOnlyList<SampleAnnotation>?> Annotations = Gen.OneOf(
        Gen.Const((IReadOnlyList<SampleAnnotation>?)null),
        Triplet.Select(t => (IReadOnlyList<SampleAnnotation>?)t),
        GenSample.Few(Gen.OneOf(Class, Object, File, Speech, Entity)).Select(a => (IReadOnlyList<SampleAnnotation>?)a));

    private static readonly Gen<AnnotatedSample> Place = Gen.OneOf(
        GenSample.Text.Select(t => new AnnotatedSample { Source = "s3://bucket/" + t, Medium = SampleMedium.Image, Size = new(640, 480, 3) }),
        GenSample.Text.Select(t => new AnnotatedSample { Text = t }),
        GenSample.Text.Select(t => new AnnotatedSample { Text = t, Source = "/bucket/lines.txt", Medium = SampleMedium.Text }),
        GenSample.Text.Array[1, 4].Select(c => new AnnotatedSample { Cells = c, Source = "/bucket/rows.csv", Medium = SampleMedium.Table }),
        Gen.Const(new AnnotatedSample { Source = "./t.carbondata", SourceType = "CarbonData", Schema = [new("id", "string"), new("größe", "int")] }),
        Gen.Double[0, 9].Select(t => new AnnotatedSample { Source = "frame.jpg", Size = new(64, 48), Frame = new() { Source = "v.mp4", Duration = 9, Time = t, Number = 3 } }));

    public static readonly Gen<AnnotatedSample> Sample =
        Gen.Select(Place, Annotations, GenSample.Text.Null(), Gen.OneOfConst(null, "TRAIN", "EVAL", "TEST", "INFERENCE", "other"), Gen.Bool.Nullable(), GenSample.Fraction, GenSample.Reasons, GenSample.Members)
            .Select((place, annotations, id, usage, hard, coefficient, reasons, members) => place with
            {
                Annotations = annotations,
                Id = id,
                Usage = usage,
                Hard = hard,
                HardCoefficient = coefficient,
                HardReasons = reasons,
                Properties = members,
                Unknown = members,
                InferenceLocation = id,
            });
}
