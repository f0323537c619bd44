using CsCheck;

namespace Assay.Formats.Tests.Voc;

public sealed class VocTests
{
    /// <summary>What a file of the format can hold: shapes of the API, attributes as texts.</summary>
    private static readonly Gen<SampleAnnotation> Object =
        Gen.Select(GenSample.Name, GenSample.Shape, Gen.Bool.Nullable(), Gen.Bool.Nullable(), GenSample.Fraction, GenSample.Fraction, Gen.Int[0, 5], GenSample.Text)
            .Select((name, shape, hard, occluded, score, coefficient, dice, text) => new SampleAnnotation
            {
                Type = AnnotationType.ObjectDetection,
                Name = name,
                Shape = dice == 0 && shape.Kind == ShapeKind.Bndbox ? shape with { Rotation = 30 } : shape,
                Hard = hard,
                Occluded = occluded,
                Truncated = hard,
                Score = score,
                HardCoefficient = coefficient,
                Pose = dice == 1 ? text : null,
                Attributes = dice == 2 ? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { [text] = JsonTexts.Of(name) } : null,
                Unknown = dice == 3 ? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal) { ["actions"] = Records.Json("""{"jumping":"1","x":["a","b"]}""") } : null,
                Parts = dice == 4 ? [new() { Type = AnnotationType.ObjectDetection, Name = "hand", Shape = shape }] : null,
            });

    private static readonly Gen<AnnotatedSample> Image = Gen.Select(GenSample.Name, Object.Array[0, 5], Gen.Int[1, 5000]).Select((file, objects, side) => new AnnotatedSample
    {
        Source = file,
        Medium = SampleMedium.Image,
        Size = new(side, side + 1, 3),
        Annotations = objects,
        Unknown = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)
        {
            ["folder"] = JsonTexts.Of("VOC2012"),
            ["source"] = Records.Json("""{"database":"The VOC2007 Database","image":"flickr"}"""),
            ["segmented"] = JsonTexts.Of("0"),
        },
    });

    [Fact]
    public void What_is_written_is_read() => Image.Sample(image => Read(Written(image)).ShouldBeRead(image));

    [Fact]
    public void Whatever_bytes_a_file_holds_it_is_read_or_refused_with_a_place() => Gen.Select(Image, Gen.Int[0, 5000], Gen.Byte).Sample((image, at, bad) =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Written(image));
        bytes[at % bytes.Length] = bad;
        try
        {
            VocReader.Read(new MemoryStream(bytes), null);
        }
        catch (FormatProblemException e)
        {
            e.Problem.Message.ShouldNotBeEmpty();
        }
    });

    [Fact]
    public void Parts_with_shapes_that_VOC_has_not_are_written_with_shapes_that_it_has()
    {
        AnnotationShape box = AnnotationShape.Box(1, 1, 9, 9), points = new(ShapeKind.Points, [new(2, 2), new(3, 3)]);
        var written = Written(new() { Source = "a.png", Annotations = [new() { Name = "cat", Shape = box, Parts = [new() { Name = "eyes", Shape = points }] }] });
        Read(written).Annotations!.Single().Parts!.Select(p => (p.Name, p.Shape!.Kind)).ShouldBe([("eyes", ShapeKind.Point), ("eyes", ShapeKind.Point)]);
    }

    [Fact]
    public void Attributes_are_read_in_both_spellings()
    {
        var read = Read(Object_("""<name>x</name><properties><color>green</color><属性>绿色</属性><property>value</property><property><key>颜色 2</key><value>蓝色</value></property></properties><point><x>1</x><y>2</y></point>"""));
        read.Annotations![0].Attributes!.ToDictionary(a => a.Key, a => a.Value.GetString(), StringComparer.Ordinal)
            .ShouldBe(new Dictionary<string, string?>(StringComparer.Ordinal) { ["color"] = "green", ["属性"] = "绿色", ["property"] = "value", ["颜色 2"] = "蓝色" });
    }

    [Theory]
    [InlineData("<bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3.5</xmax><ymax>4</ymax></bndbox>", ShapeKind.Bndbox, 2)]
    [InlineData("<polygon><x1>1</x1><y1>2</y1><x2>3</x2><y2>4</y2><x3>5</x3><y3>6</y3><x4>1</x4><y4>2</y4></polygon>", ShapeKind.Polygon, 3)]
    [InlineData("<polyline><x1>1</x1><y1>2</y1><x2>3</x2><y2>4</y2><x3>5</x3><y3>6</y3></polyline>", ShapeKind.Polyline, 3)]
    [InlineData("<line><x1>1</x1><y1>2</y1><x2>3</x2><y2>4</y2></line>", ShapeKind.Line, 2)]
    [InlineData("<dashed><x1>1</x1><y1>2</y1><x2>3</x2><y2>4</y2></dashed>", ShapeKind.Dashed, 2)]
    [InlineData("<circle><cx>1</cx><cy>2</cy><r>3</r></circle>", ShapeKind.Circle, 1)]
    [InlineData("<point><x>1</x><y>2</y></point>", ShapeKind.Point, 1)]
    [InlineData("<point><x1>1</x1><y1>2</y1></point>", ShapeKind.Point, 1)]
    public void Every_shape_is_read(string xml, ShapeKind kind, int points)
    {
        var shape = Read(Object_($"<name>x</name>{xml}")).Annotations![0].Shape!;
        (shape.Kind, shape.Points.Count, shape.Points[0]).ShouldBe((kind, points, new ShapePoint(1, 2)));
    }

    [Theory]
    [InlineData("<object><bndbox/></object>", "<bndbox> needs <xmin>, <ymin>, <xmax> and <ymax>", 10)]
    [InlineData("<object><name>cat</name></object>", "the <object> 'cat' has no shape", 2)]
    [InlineData("<object><point><x>1</x><y>2</y></point></object>", "an <object> has no <name>", 2)]
    [InlineData("<object><name> </name><point><x>1</x><y>2</y></point></object>", "an <object> has no <name>", 2)]
    [InlineData("<object><name>cat</name><point><x>1</x></point></object>", "<point> has 1 x and 0 y", 26)]
    [InlineData("<object><name>cat</name><point><x>one</x><y>2</y></point></object>", "<x> must be a finite number, not 'one'", 33)]
    [InlineData("<object><name>cat</name><point><x>NaN</x><y>2</y></point></object>", "<x> must be a finite number, not 'NaN'", 33)]
    [InlineData("<object><name>cat</name><point><x>1e999</x><y>2</y></point></object>", "<x> must be a finite number", 33)]
    [InlineData("<object><name>cat</name><line><x1>1</x1><y1>2</y1></line></object>", "<line> needs <x1>, <y1>, <x2> and <y2>", 26)]
    [InlineData("<object><name>cat</name><polygon><x1>1</x1><y1>1</y1><x3>1</x3></polygon></object>", "<polygon> has a <x3> where <x2> is expected", 55)]
    [InlineData("<object><name>cat</name><polygon><x1>1</x1><y1>1</y1></polygon></object>", "<polygon> needs at least 3 points", 26)]
    [InlineData("<object><name>cat</name><bndbox><xmin>5</xmin><ymin>1</ymin><xmax>4</xmax><ymax>2</ymax></bndbox></object>", "<xmax> of a <bndbox> is less than its <xmin>", 26)]
    [InlineData("<object><name>cat</name><bndbox><left>5</left></bndbox></object>", "<bndbox> has a <left>", 34)]
    [InlineData("<object><name>cat</name><difficult>maybe</difficult></object>", "<difficult> must be 0 or 1, not 'maybe'", 26)]
    [InlineData("<object><name>cat</name><difficult/></object>", "<difficult> must be 0 or 1, not ''", 26)]
    [InlineData("<object><name>cat</name><confidence>2</confidence></object>", "<confidence> must be from 0 to 1", 26)]
    [InlineData("<object><name>cat</name><point><x>1</x><y>2</y></point><point><x>1</x><y>2</y></point></object>", "the <object> 'cat' has a second shape, <point>", 57)]
    [InlineData("<object><name>cat</name><properties><property><key>a</key></property></properties></object>", "a <property> needs a <key> and a <value>", 38)]
    [InlineData("<object>loose<name>cat</name></object>", "there is text where elements are expected", null)]
    [InlineData("<size><width>1</width></size>", "<size> needs <width> and <height>", 2)]
    public void A_refusal_names_the_element_and_its_place(string xml, string message, int? column)
    {
        var problem = Refused($"<annotation>\n{xml}\n</annotation>");
        problem.Message.ShouldContain(message);
        problem.Line.ShouldBe(2);
        if (column is not null)
            problem.Column.ShouldBe(column);
    }

    [Theory]
    [InlineData("""<!DOCTYPE annotation [<!ENTITY x SYSTEM "file:///etc/passwd">]><annotation><filename>&x;</filename></annotation>""", "document type")]
    [InlineData("""<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><annotation><filename>&b;</filename></annotation>""", "document type")]
    [InlineData("<annotation><filename>&undefined;</filename></annotation>", "no XML")]
    [InlineData("<annotation>", "no XML")]
    [InlineData("", "no XML")]
    [InlineData("<html/>", "the file is no <annotation>, but <html>")]
    public void Files_that_are_dangerous_or_something_else_are_refused(string xml, string message) => Refused(xml).Message.ShouldContain(message);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Refused("<annotation>" + string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000)) + "</annotation>").Message.ShouldContain("64 deep");

    [Fact]
    public void A_long_file_is_refused() =>
        Should.Throw<FormatProblemException>(() => VocReader.Read(Records.Stream(Object_("<name>" + new string('x', 5000) + "</name>")), null, new() { MaxRecordBytes = 1000 }, default).GetAwaiter().GetResult())
            .Message.ShouldContain("longer than 1000 bytes");

    [Fact]
    public void Text_that_xml_cannot_hold_is_refused_when_it_is_written() =>
        Should.Throw<FormatProblemException>(() => Written(new() { Source = "a", Annotations = [new() { Name = "\u0001", Shape = AnnotationShape.Box(0, 0, 1, 1) }] }));

    [Fact]
    public void Shapes_that_the_format_does_not_have_become_some_that_it_has()
    {
        var told = new List<FormatProblem>();
        var read = Read(Written(new()
        {
            Source = "a",
            Annotations =
            [
                new() { Name = "e", Shape = new(ShapeKind.Ellipse, [new(50, 50)]) { RadiusX = 20, RadiusY = 10 } },
                new() { Name = "p", Shape = new(ShapeKind.Points, [new(1, 2), new(3, 4)]) },
                new() { Name = "m", Mask = new(4, 3, [4, 1, 7]) },
                new() { Name = "class", Type = AnnotationType.ImageClassification },
            ],
        }, told));
        read.Annotations!.Select(a => (a.Name, a.Shape!.Kind, a.Shape.Points.Count)).ShouldBe([("e", ShapeKind.Polygon, 36), ("p", ShapeKind.Point, 1), ("p", ShapeKind.Point, 1), ("m", ShapeKind.Polygon, 4)]);
        told.ShouldHaveSingleItem().Message.ShouldContain("'class' was left out");
    }

    private static string Object_(string inside) => $"<annotation><filename>a.jpg</filename><object>{inside}</object></annotation>";

    private static AnnotatedSample Read(string xml) => VocReader.Read(Records.Stream(xml), null, new(), default).GetAwaiter().GetResult();

    private static FormatProblem Refused(string xml) => Should.Throw<FormatProblemException>(() => Read(xml)).Problem;

    private static string Written(AnnotatedSample image, List<FormatProblem>? told = null)
    {
        using var file = new MemoryStream();
        VocWriter.Write(file, image, told is null ? null : new() { OnLoss = told.Add }).GetAwaiter().GetResult();
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
