using System.Text;

namespace Assay.Formats.Tests.Manifest;

public sealed class ManifestReaderTests
{
    [Fact]
    public void Both_spellings_of_every_member_are_understood()
    {
        var hyphens = One("""{"source":"s3://b/1.jpg","source-type":"x","sample-type":0,"hard-coefficient":0.5,"inference-loc":"/out","annotation":[{"annotation-loc":"s3://b/1.xml","annotation-format":"PASCAL VOC","annotated-by":"human","creation-time":"2019-01-23 11:30:30","hard-coefficient":"0.25"}]}""");
        var underscores = One("""{"source":"s3://b/1.jpg","source_type":"x","sample_type":"0","hard_coefficient":"0.5","inference_loc":"/out","annotation":[{"annotation_loc":"s3://b/1.xml","annotation_format":"PASCAL VOC","annotated_by":"human","creation_time":"2019-01-23 11:30:30","hard_coefficient":0.25}]}""");
        underscores.ShouldBeRead(hyphens);
        hyphens.Annotations![0].File.ShouldBe(new AnnotationFile("s3://b/1.xml", "PASCAL VOC"));
        hyphens.Annotations[0].CreationTime.ShouldBe(new DateTimeOffset(2019, 1, 23, 11, 30, 30, TimeSpan.Zero));
        hyphens.Annotations[0].HardCoefficient.ShouldBe(0.25);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"FALSE\"", false)]
    [InlineData("\"1\"", true)]
    [InlineData("0", false)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void Hard_may_be_a_flag_a_text_or_a_number(string json, bool? hard)
    {
        var sample = One($$"""{"source":"a","hard":{{json}},"annotation":[{"hard":{{json}}}]}""");
        sample.Hard.ShouldBe(hard);
        sample.Annotations![0].Hard.ShouldBe(hard);
    }

    [Theory]
    [InlineData("train", "TRAIN")]
    [InlineData("TRAIN", "TRAIN")]
    [InlineData("Eval", "EVAL")]
    [InlineData("inference", "INFERENCE")]
    [InlineData("other", "other")]
    [InlineData("", null)]
    public void Usage_may_be_in_any_case(string written, string? usage) => One($$"""{"source":"a","usage":"{{written}}"}""").Usage.ShouldBe(usage);

    [Theory]
    [InlineData("modelarts/image_classification", AnnotationType.ImageClassification)]
    [InlineData("image_classification", AnnotationType.ImageClassification)]
    [InlineData("other/text_entity", AnnotationType.NamedEntity)]
    [InlineData("modelarts/sound_classification", AnnotationType.SoundClassification)]
    [InlineData("modelarts/audio_classification", AnnotationType.SoundClassification)]
    public void The_kind_of_an_annotation_may_have_any_prefix(string type, AnnotationType expected) =>
        One($$"""{"source":"a","annotation":[{"type":"{{type}}"}]}""").Annotations![0].Type.ShouldBe(expected);

    [Fact]
    public void A_kind_that_is_not_known_is_kept()
    {
        var line = """{"source":"a","annotation":[{"name":"x","type":"modelarts/holograms"}]}""";
        One(line).Annotations![0].Type.ShouldBeNull();
        Rewritten(line).ShouldContain("\"type\":\"modelarts/holograms\"");
    }

    [Theory]
    [InlineData("""{"schema":{"name":"string","age":"int"}}""")]
    [InlineData("""{"@modelarts:schema":{"name":"string","age":"int"}}""")]
    [InlineData("""
        "{\"@modelarts:schema\": {\"name\":\"string\",\"age\":\"int\"}}"
        """)]
    public void The_schema_of_a_table_may_be_written_in_three_ways(string property)
    {
        var sample = One($$"""{"source":"./part-0.carbondata","source-type":"CarbonData","property":{{property}}}""");
        sample.SourceType.ShouldBe("CarbonData");
        sample.Schema.ShouldBe([new("name", "string"), new("age", "int")]);
    }

    [Fact]
    public void A_property_that_is_a_text_of_something_else_is_kept()
    {
        var line = """{"source":"a","annotation":[{"name":"x","property":"[{\"type\":0,\"property\":{}}]"}]}""";
        Rewritten(line).ShouldContain("""
            "property":"[{\u0022type\u0022:0,\u0022property\u0022:{}}]"
            """);
    }

    [Theory]
    [InlineData("""{"@modelarts:feature":[[1,2],[3,4]]}""", ShapeKind.Bndbox)]
    [InlineData("""{"@modelarts:feature":[[1,2],[3]]}""", ShapeKind.Circle)]
    [InlineData("""{"@modelarts:shape":"point","@modelarts:feature":[1,2]}""", ShapeKind.Point)]
    [InlineData("""{"@modelarts:shape":"line","@modelarts:feature":[[1,2],["3","4"]]}""", ShapeKind.Line)]
    [InlineData("""{"@modelarts:shape":"polygon","@modelarts:feature":[[1,2],[3,4],[5,6],[1,2]]}""", ShapeKind.Polygon)]
    public void Shapes_are_read_with_or_without_their_name(string property, ShapeKind kind)
    {
        var shape = One($$"""{"source":"a","annotation":[{"property":{{property}}}]}""").Annotations![0].Shape!;
        shape.Kind.ShouldBe(kind);
        shape.Points[0].ShouldBe(new ShapePoint(1, 2));
        shape.Points.Count.ShouldBeLessThan(4);
    }

    [Theory]
    [InlineData("""{"source":"a",}""", "JSON", 15)]
    [InlineData("""{"source":"a"} x""", "JSON", 16)]
    [InlineData("""{"source":"a"}{"source":"b"}""", "JSON", 15)]
    [InlineData("""[1]""", "a line must be an object", 1)]
    [InlineData("""{"usage":"TRAIN"}""", "no source", 17)]
    [InlineData("""{"source":""}""", "no source", 13)]
    [InlineData("""{"source":5e999}""", "", null)]
    [InlineData("""{"source":"ä","hard":"perhaps"}""", "hard must be true or false", 22)]
    [InlineData("""{"source":"a","hard-coefficient":1.5}""", "hard-coefficient must be from 0 to 1", 34)]
    [InlineData("""{"source":"a","hard-coefficient":"NaN"}""", "must be a finite number", 34)]
    [InlineData("""{"source":"a","hard-coefficient":NaN}""", "JSON", 34)]
    [InlineData("""{"source":"a","annotation":[{"confidence":1e999}]}""", "confidence must be a finite number", 43)]
    [InlineData("""{"source":"a","annotation":{}}""", "annotation must be a list", 28)]
    [InlineData("""{"source":"a","annotation":["cat"]}""", "an annotation must be an object", 29)]
    [InlineData("""{"source":"a","annotation":[{"property":{"@modelarts:start_index":1}}]}""", "go together", 68)]
    [InlineData("""{"source":"a","annotation":[{"property":{"@modelarts:shape":"star","@modelarts:feature":[[1,2]]}}]}""", "there is no shape 'star'", 97)]
    [InlineData("""{"source":"a","annotation":[{"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,2]]}}]}""", "a bndbox has two points", 99)]
    [InlineData("""{"source":"a","annotation":[{"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,2],[3,1e999]]}}]}""", "finite", 101)]
    [InlineData("""{"source":"a","annotation":[{"property":{"@modelarts:start_time":"1 o'clock"}}]}""", "hh:mm:ss.SSS", 66)]
    [InlineData("""{"source":"a","sample-type":5}""", "sample-type", 29)]
    [InlineData("""{"source":"\ud800"}""", "escape", null)]
    public void A_bad_line_is_told_with_its_place(string line, string message, int? column)
    {
        if (message.Length == 0)
        {
            One(line).Source.ShouldBe("5e999");
            return;
        }

        var (read, problems) = Read($$"""{"source":"before"}""" + "\n" + line + "\n" + """{"source":"after"}""");
        read.Select(s => s.Source).ShouldBe(["before", "after"]);
        var problem = problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain(message);
        (problem.File, problem.Line, problem.Column).ShouldBe(("a.manifest", 2, column));
    }

    [Fact]
    public void Being_strict_a_bad_line_ends_the_reading()
    {
        var thrown = Should.Throw<FormatProblemException>(() => ManifestReader.Read(Records.Stream("{\"source\":\"a\"}\n{}"), new() { File = "a.manifest" }).Listed());
        thrown.Message.ShouldBe("a.manifest, line 2, column 2: the sample has no source");
        thrown.Problem.Line.ShouldBe(2);
    }

    [Fact]
    public void A_line_of_any_length_is_refused_without_being_held()
    {
        var text = "{\"source\":\"a\"}\n{\"source\":\"" + new string('x', 3_000_000) + "\"}\n{\"source\":\"b\"}";
        var problems = new List<FormatProblem>();
        ManifestReader.Read(Records.Stream(text), new() { MaxRecordBytes = 100_000, OnProblem = problems.Add }).Listed().Select(s => (s.Source, s.Line)).ShouldBe([("a", 1), ("b", 3)]);
        problems.ShouldHaveSingleItem().ToString().ShouldBe("line 2: the line is longer than 100000 bytes");
    }

    [Fact]
    public void An_endless_line_takes_no_more_memory_than_the_limit()
    {
        var line = new EndlessLine(1L << 30);
        var problems = new List<FormatProblem>();
        ManifestReader.Read(line, new() { MaxRecordBytes = 1 << 20, OnProblem = problems.Add }).Listed().ShouldBeEmpty();
        problems.Count.ShouldBe(1);
        line.LargestBuffer.ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var (read, problems) = Read("{\"source\":\"a\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}");
        read.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Message.ShouldContain("64");
    }

    [Fact]
    public void Other_encodings_are_refused_by_name()
    {
        var problems = new List<FormatProblem>();
        var options = new ReadOptions { OnProblem = problems.Add };
        ManifestReader.Read(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"source\":\"ä\"}")]), options).Listed().ShouldBeEmpty();
        ManifestReader.Read(new MemoryStream(Encoding.Latin1.GetBytes("{\"source\":\"ä\"}")), options).Listed().ShouldBeEmpty();
        problems.Select(p => p.Message).ShouldBe(["the file is UTF-16, not UTF-8", "the line is not UTF-8"]);
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_empty_lines_are_passed_over() =>
        Read("\uFEFF{\"source\":\"a\"}\r\n\r\n  \n{\"source\":\"b\"}").Samples.Select(s => (s.Source, s.Line)).ShouldBe([("a", 1), ("b", 4)]);

    [Fact]
    public void An_empty_file_holds_no_samples() => Read("").Samples.ShouldBeEmpty();

    private static AnnotatedSample One(string line) => ManifestReader.ReadLine(Encoding.UTF8.GetBytes(line))!;

    private static (List<AnnotatedSample> Samples, List<FormatProblem> Problems) Read(string text)
    {
        var problems = new List<FormatProblem>();
        return (ManifestReader.Read(Records.Stream(text), new() { File = "a.manifest", OnProblem = problems.Add }).Listed(), problems);
    }

    private static string Rewritten(string line)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        ManifestWriter.WriteLine(output, One(line));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
