using CsCheck;

namespace Assay.Formats.Tests.Formats;

/// <summary>What each format can hold comes back from it. The pages in docs/formats say what that is.</summary>
public sealed class FormatRoundTripTests
{
    private static readonly Gen<string[]> Names = Gen.Int[0, 999].Array[0, 5].Select(n => n.Distinct().Order().Select(i => $"ordner ä/{i:000}.jpg").ToArray());

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcxyz019 _-.äß語🐈"[..16]], 1, 12].Select(s => s.Trim(' ')).Where(s => s.Length > 0);

    [Fact]
    public void Coco() => Same("coco", Gen.Select(Names, Region.Array[0, 4].Array[5], GenSample.Members, (names, objects, members) => names.Select((n, i) => new AnnotatedSample
    {
        Source = n,
        Id = $"{i + 1}",
        Medium = SampleMedium.Image,
        Size = new(640, 480),
        Annotations = [.. objects[i].Select((o, k) => o with { Id = $"{(i * 10) + k + 1}" })],
        Unknown = members,
    }).ToArray()));

    [Fact]
    public void Voc() => Same("voc", Gen.Select(Names, Box("cat").Array[0, 4].Array[5], (names, objects) => names.Select((n, i) => new AnnotatedSample
    {
        Source = n,
        Medium = SampleMedium.Image,
        Size = new(640, 480, 3),
        Annotations = objects[i],
        Unknown = VocDefaults,
    }).ToArray()));

    [Fact]
    public void Yolo() => Same("yolo", Gen.Select(Names, Fractions.Array[0, 4].Array[5], (names, objects) => names.Select((n, i) => new AnnotatedSample
    {
        Source = n,
        Medium = SampleMedium.Image,
        Size = new(1000, 500, 3),
        Annotations = objects[i],
    }).ToArray()), new() { ImageSize = new(1000, 500, 3) }, s => s with { Source = s.Source!["images/".Length..] });

    [Fact]
    public void Label_studio() => Same("label-studio", Gen.OneOf(
        Gen.Select(Names, Gen.OneOf(Hundredths, Gen.Const(new SampleAnnotation { Type = AnnotationType.ImageClassification, Name = "whole" })).Array[0, 4].Array[5], (names, objects) => names.Select((n, i) => new AnnotatedSample
        {
            Source = n,
            Id = $"{i + 5}",
            Medium = SampleMedium.Image,
            Size = objects[i].Any(o => o.Shape is not null) ? new(1000, 500) : null,
            Annotations = [.. objects[i].Select((o, k) => o.Shape is null ? o : o with { Id = $"r{k}" })],
        }).ToArray()),
        Gen.Select(GenSample.Name, GenSample.Name).Select((person, book) => new[]
        {
            new AnnotatedSample
            {
                Text = "🐈 and more",
                Id = "1",
                Medium = SampleMedium.Text,
                Annotations =
                [
                    new() { Id = "a", Type = AnnotationType.NamedEntity, Name = person, Range = new TextRange(0, 1) },
                    new() { Id = "b", Type = AnnotationType.NamedEntity, Name = book, Range = new TextRange(2, 5) },
                    new() { Type = AnnotationType.TripletRelation, Name = "wrote", Relation = new("a", "b") },
                ],
            },
            new()
            {
                Source = "a.wav",
                Id = "2",
                Medium = SampleMedium.Audio,
                Annotations = [new() { Id = "s", Type = AnnotationType.SpeechParagraph, Name = person, Content = book, Time = new TimeRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.25)) }],
                Properties = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { ["lang"] = JsonTexts.Of("en") },
            },
        })));

    [Fact]
    public void Cvat() => Same("cvat", Gen.Select(Names, Drawn.Array[0, 4].Array[5], (names, objects) => names.Select((n, i) => new AnnotatedSample
    {
        Source = n,
        Id = $"{i + 5}",
        Medium = SampleMedium.Image,
        Size = new(640, 480),
        Annotations = objects[i],
        Unknown = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { ["subset"] = JsonTexts.Of("train") },
    }).ToArray()));

    [Fact]
    public async Task Class_folders_are_copies_of_the_files()
    {
        var source = new MemoryFiles { ["in/1.jpg"] = "one", ["in/2.jpg"] = "two" };
        var samples = new[] { Classed("in/1.jpg", "cat"), Classed("in/2.jpg", "dog") };
        var files = new MemoryFiles();
        (await Format("class-folders").Write(files, "", samples.ToAsyncEnumerable(), new() { Sources = source })).ShouldBe(2);
        files.Paths.ShouldBe(["cat/1.jpg", "dog/2.jpg"]);
        Format("class-folders").Read(files, "", new()).Listed().ShouldBeRead([Classed("cat/1.jpg", "cat"), Classed("dog/2.jpg", "dog")]);
    }

    [Fact]
    public void Image_labels() => Gen.Select(Names, Word.Array[0, 3].Array[5]).Sample((names, words) =>
    {
        var samples = names.Select((n, i) => Classed(n, [.. words[i].Distinct(StringComparer.Ordinal)])).ToArray();
        var files = new MemoryFiles();
        foreach (var name in names)
            files[name] = "an image";
        Format("image-labels").Write(files, "", samples.ToAsyncEnumerable(), new()).GetAwaiter().GetResult();
        Format("image-labels").Read(files, "", new()).Listed().ShouldBeRead(samples);
    });

    [Fact]
    public void Text_labels() => Same("text-labels", Texts(nullable: true), adapt: s => s with { Source = "file" });

    [Fact]
    public void Text_results() => Same("text-results", Texts(nullable: false), adapt: s => s with { Source = "file" });

    [Fact]
    public void Csv() => Same("csv", Texts(nullable: true), adapt: s => s with { Source = "file" });

    [Fact]
    public void Tables() => Same("table", Gen.Select(Gen.Int[1, 4], GenSample.Text.Array[4].Array[0, 5], (columns, rows) => rows.Select(r => new AnnotatedSample
    {
        Source = "file",
        Cells = r[..columns],
        Schema = [.. Enumerable.Range(0, columns).Select(i => new TableColumn($"c,{i}", "STRING"))],
        Medium = SampleMedium.Table,
    }).ToArray()), new() { WithColumnHeader = true }, s => s with { Source = "file" });

    [Fact]
    public void Every_format_can_be_written_from_any_samples() => Gen.Select(Manifest.GenManifest.Sample.Array[0, 4], Gen.OneOfConst([.. AnnotationFormats.All])).Sample((samples, format) =>
    {
        var (files, told) = (new MemoryFiles(), new List<FormatProblem>());
        var read = samples.Select(s => s with { Source = s.Source?.ReplaceLineEndings("") }).ToAsyncEnumerable();
        var written = format.Write(files, "file", read, new() { OnLoss = told.Add, Sources = new MemoryFiles() }).GetAwaiter().GetResult();
        written.ShouldBeInRange(0, samples.Length);
        told.ShouldAllBe(t => !t.Skipped && t.Message.Length > 0);
        // Whatever was written is read without a complaint; labels beside images need the images.
        if (format.Name is not "image-labels")
            format.Read(files, format.IsFolder ? "" : "file", new() { ImageSize = new(100, 100) }).Listed().Count.ShouldBeLessThanOrEqualTo(samples.Length * 12);
    });

    private static readonly IReadOnlyDictionary<string, System.Text.Json.JsonElement> VocDefaults = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)
    {
        ["folder"] = JsonTexts.Of("NA"),
        ["source"] = Records.Json("""{"database":"Unknown"}"""),
        ["segmented"] = JsonTexts.Of("0"),
    };

    private static readonly Gen<SampleAnnotation> Region = Gen.Select(
        GenSample.Name,
        Gen.OneOf(
            Gen.Select(Gen.Int[0, 500], Gen.Int[0, 400], Gen.Int[1, 100], Gen.Int[1, 80], (x, y, w, h) => new SampleAnnotation { Type = AnnotationType.ObjectDetection, Shape = AnnotationShape.Box(x, y, x + w, y + h) }),
            GenSample.Polygon.Select(p => new SampleAnnotation { Type = AnnotationType.ImageSegmentation, Shape = p }),
            Gen.Select(GenSample.Polygon, GenSample.Polygon, (a, b) => new SampleAnnotation { Type = AnnotationType.ImageSegmentation, Shape = a with { MoreRings = [b.Points] } }),
            GenSample.Mask.Select(m => new SampleAnnotation { Type = AnnotationType.ImageSegmentation, Mask = m }),
            Gen.Const(new SampleAnnotation { Type = AnnotationType.ImageClassification })),
        Gen.Bool,
        GenSample.Fraction,
        GenSample.Members,
        (name, a, crowd, score, members) => a with { Name = name, Crowd = crowd, Score = score, Attributes = members, Unknown = members });

    /// <summary>Fractions with few digits, so that pixels are whole numbers.</summary>
    private static readonly Gen<SampleAnnotation> Fractions = Gen.Select(Gen.OneOfConst("cat", "dog", "a # \"b\""), Gen.Int[0, 300], Gen.Int[0, 200], Gen.Int[1, 200], Gen.Int[1, 100], Gen.Bool,
        (name, x, y, w, h, box) => box
            ? new SampleAnnotation { Type = AnnotationType.ObjectDetection, Name = name, Shape = AnnotationShape.Box(x, y, x + (2 * w), y + (2 * h)) }
            : new() { Type = AnnotationType.ImageSegmentation, Name = name, Shape = new(ShapeKind.Polygon, [new(x, y), new(x + w, y), new(x + w, y + h)]) });

    /// <summary>Whole hundredths of an image of 1000 × 500 pixels.</summary>
    private static readonly Gen<SampleAnnotation> Hundredths = Gen.Select(GenSample.Name, Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 40], Gen.Int[0, 3], (name, x, y, side, kind) => new SampleAnnotation
    {
        Type = AnnotationType.ObjectDetection,
        Name = name,
        Shape = kind switch
        {
            0 => AnnotationShape.Box(x * 10, y * 5, (x + side) * 10, (y + side) * 5),
            1 => new(ShapeKind.Polygon, [new(x * 10, y * 5), new((x + side) * 10, y * 5), new(x * 10, (y + side) * 5)]),
            2 => new(ShapeKind.Point, [new(x * 10, y * 5)]),
            _ => new(ShapeKind.Ellipse, [new(x * 10, y * 5)]) { RadiusX = side * 10, RadiusY = side * 5, Rotation = 30 },
        },
    });

    private static readonly Gen<SampleAnnotation> Drawn = Gen.Select(GenSample.Name, GenSample.AnyShape, Gen.Int[0, 600], Gen.Int[1, 30], Gen.Bool.Nullable(), GenSample.Text, (name, shape, at, side, occluded, text) => new SampleAnnotation
    {
        Name = name,
        Type = at < 20 ? AnnotationType.ImageClassification : at < 80 ? AnnotationType.ImageSegmentation : AnnotationType.ObjectDetection,
        AnnotatedBy = occluded == true ? "human" : null,
        Occluded = occluded,
        Shape = at < 80 ? null
            : shape is { Kind: ShapeKind.Bndbox or ShapeKind.Polygon or ShapeKind.Polyline or ShapeKind.Ellipse, MoreRings: null } ? shape
            : new(ShapeKind.Point, [new(1.5, 2)]),
        Mask = at is >= 20 and < 80 ? new(640, 480, [(at * 480) + 3, side, 480 - side, side, (640 * 480) - (at * 480) - 483 - side]) : null,
        Attributes = side > 15 ? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { ["wie groß"] = JsonTexts.Of(text) } : null,
        Unknown = side > 10 ? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { ["z_order"] = JsonTexts.Of("1") } : null,
    });

    private static Gen<SampleAnnotation> Box(string name) => GenSample.Box.Select(b => new SampleAnnotation { Type = AnnotationType.ObjectDetection, Name = name, Shape = b });

    private static Gen<AnnotatedSample[]> Texts(bool nullable) => Gen.Select(Word, Word.Array[1, 3], Gen.Bool).Select((text, labels, labeled) => new AnnotatedSample
    {
        Source = "file",
        Text = text,
        Medium = SampleMedium.Text,
        Annotations = nullable && !labeled ? null : [.. labels.Distinct(StringComparer.Ordinal).Select(l => new SampleAnnotation { Type = AnnotationType.TextClassification, Name = l })],
    }).Array[0, 6];

    private static AnnotatedSample Classed(string path, params string[] names) =>
        new() { Source = path, Medium = SampleMedium.Image, Annotations = [.. names.Select(n => new SampleAnnotation { Type = AnnotationType.ImageClassification, Name = n })] };

    private static AnnotationFormat Format(string name) => AnnotationFormats.Find(name)!;

    private static void Same(string name, Gen<AnnotatedSample[]> gen, ReadOptions? options = null, Func<AnnotatedSample, AnnotatedSample>? adapt = null) => gen.Sample(samples =>
    {
        var (files, header, told) = (new MemoryFiles(), (DatasetHeader?)null, new List<FormatProblem>());
        Format(name).Write(files, "file", samples.ToAsyncEnumerable(), new() { OnLoss = told.Add }).GetAwaiter().GetResult().ShouldBe(samples.Length);
        told.ShouldBeEmpty();
        var read = Format(name).Read(files, Format(name).IsFolder ? "" : "file", (options ?? new()) with { OnHeader = h => header = h }).Listed();
        read.ConvertAll(s => adapt?.Invoke(s) ?? s).ConvertAll(Rounded).ShouldBeRead(samples);

        // And what was read is written again the same, with its header.
        var again = new MemoryFiles();
        Format(name).Write(again, "file", read.ToAsyncEnumerable(), new() { Header = () => header }).GetAwaiter().GetResult();
        again.Paths.Select(p => (p, again[p])).ShouldBe(files.Paths.Select(p => (p, files[p])));
    });

    /// <summary>Fractions of nine digits give pixels that are whole but for the last digits of a double.</summary>
    private static AnnotatedSample Rounded(AnnotatedSample sample) => sample.Size is not { Width: 1000 } ? sample : sample with
    {
        Annotations = sample.Annotations?.Select(a => a.Shape is not { } shape ? a : a with
        {
            Shape = shape with
            {
                Points = [.. shape.Points.Select(p => new ShapePoint(Math.Round(p.X, 5), Math.Round(p.Y, 5)))],
                RadiusX = Math.Round(shape.RadiusX, 5),
                RadiusY = Math.Round(shape.RadiusY, 5),
            },
        }).ToArray(),
    };
}
