using System.Text;
using CsCheck;

namespace Assay.Formats.Tests.Coco;

public sealed class CocoReaderTests
{
    private const string Image = """{"id":7,"file_name":"a.jpg","width":5,"height":4}""";
    private const string Cat = """{"id":1,"name":"cat","supercategory":"animal"}""";

    [Fact]
    public void The_parts_of_the_file_may_stand_in_any_order()
    {
        const string Annotations = """[{"id":1,"image_id":7,"category_id":1,"bbox":[1,2,3,2]}]""";
        var parts = new[] { $"\"images\":[{Image}]", $"\"annotations\":{Annotations}", $"\"categories\":[{Cat}]", "\"info\":{\"year\":2017}" };
        Gen.Shuffle(parts).Sample(order =>
        {
            DatasetHeader? header = null;
            var sample = CocoReader.Read(Records.Stream("{" + string.Join(",\n", order) + "}"), new() { OnHeader = h => header = h }).Listed().ShouldHaveSingleItem();
            sample.Annotations!.ShouldHaveSingleItem().Shape!.Bounds().ShouldBe((1, 2, 4, 4));
            sample.Annotations![0].Name.ShouldBe("cat");
            header!.Labels.ShouldHaveSingleItem().Unknown!["supercategory"].GetString().ShouldBe("animal");
            header.Unknown!.Keys.ShouldBe(["info"]);
        });
    }

    [Theory]
    [InlineData("""{"size":[4,5],"counts":[6,3,2,3,6]}""")]
    [InlineData("""{"counts":"63204","size":[4,5]}""")]
    public void Masks_are_read_packed_and_not(string segmentation)
    {
        var mask = One($$"""{"image_id":7,"category_id":1,"iscrowd":1,"segmentation":{{segmentation}}}""").Mask!;
        (mask.Width, mask.Height, mask.Area(), mask.Bounds()).ShouldBe((5, 4, 6, (1, 0, 3, 4)));
    }

    [Fact]
    public void Several_polygons_are_one_object()
    {
        var annotation = One("""{"image_id":7,"category_id":1,"segmentation":[[0,0,2,0,2,2],[3,3,4,3,4,4,3,3]],"bbox":[0,0,4,4],"area":9,"keypoints":[1,2,2]}""");
        annotation.Shape!.Points.Count.ShouldBe(3);
        annotation.Shape.MoreRings!.ShouldHaveSingleItem().Count.ShouldBe(3);
        annotation.Unknown!.Keys.ShouldBe(["keypoints"]);
    }

    [Theory]
    [InlineData("""{"image_id":8,"category_id":1}""", "belongs to no image", 1)]
    [InlineData("""{"category_id":1}""", "belongs to no image", 1)]
    [InlineData("""{"image_id":7,"category_id":2}""", "the file has no category 2", 29)]
    [InlineData("""{"image_id":7}""", "no category_id", 14)]
    [InlineData("""{"image_id":7,"category_id":1,"bbox":[1,2,3]}""", "a bbox must be [x, y, width, height]", 45)]
    [InlineData("""{"image_id":7,"category_id":1,"bbox":[1,2,NaN,4]}""", "no JSON", 43)]
    [InlineData("""{"image_id":7,"category_id":1,"bbox":[1,2,1e999,4]}""", "finite", 43)]
    [InlineData("""{"image_id":7,"category_id":1,"segmentation":[[1,2,3,4]]}""", "at least three points", 55)]
    [InlineData("""{"image_id":7,"category_id":1,"segmentation":{"size":[4,5],"counts":[1]}}""", "make 1 pixels, not 5 × 4", 72)]
    [InlineData("""{"image_id":7,"category_id":1,"segmentation":{"size":[4,5],"counts":"~"}}""", "damaged", 69)]
    [InlineData("""{"image_id":7,"category_id":1,"segmentation":{"size":[999999,999999],"counts":[1]}}""", "[height, width]", null)]
    public void A_bad_annotation_is_told_with_its_place(string annotation, string message, int? column)
    {
        var problems = new List<FormatProblem>();
        var text = "{\n\"images\":[" + Image + "],\n\"annotations\":[\n" + annotation + "\n],\"categories\":[" + Cat + "]}";
        CocoReader.Read(Records.Stream(text), new() { File = "x.json", OnProblem = problems.Add }).Listed().ShouldHaveSingleItem().Annotations.ShouldBeEmpty();
        var problem = problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain(message);
        (problem.File, problem.Line).ShouldBe(("x.json", 4));
        if (column is not null)
            problem.Column.ShouldBe(column);
    }

    [Theory]
    [InlineData("", "no JSON object")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{\"images\":[", "ends too early")]
    [InlineData("{\"images\":[{\"id\":1", "ends too early")]
    [InlineData("{\"images\":[{\"id\":1,\"file_name\":\"a\"} {}", "',' or ']' is expected")]
    [InlineData("{\"images\":[]} x", "more behind the end")]
    [InlineData("{\"images\" []}", "':' is expected")]
    [InlineData("{\"annotations\":[]}", "no list of images")]
    [InlineData("{\"info\":{a}}", "no JSON")]
    public void A_file_that_is_damaged_is_refused_even_if_bad_records_are_not(string text, string message) =>
        Should.Throw<FormatProblemException>(() => CocoReader.Read(Records.Stream(text), new() { OnProblem = _ => { } }).Listed()).Message.ShouldContain(message);

    [Fact]
    public void A_record_of_any_length_is_refused_without_being_held()
    {
        var line = new EndlessLine(1L << 30, "{\"info\":\"");
        Should.Throw<FormatProblemException>(() => CocoReader.Read(line, new() { MaxRecordBytes = 1 << 20 }).Listed()).Message.ShouldContain("longer than 1048576 bytes");
        line.LargestBuffer.ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public void Deep_nesting_is_told() =>
        Should.Throw<FormatProblemException>(() => CocoReader.Read(Records.Stream("{\"images\":[],\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}")).Listed()).Message.ShouldContain("64");

    [Fact]
    public void Many_annotations_find_their_images_over_temporary_files()
    {
        const int Images = 300, Each = 40;
        var filler = new string('x', 9000);
        var text = new StringBuilder("{\"annotations\":[");
        for (var i = 0; i < Images * Each; i++)
            text.Append(i == 0 ? "" : ",\n").Append($$"""{"id":{{i}},"image_id":{{i * 7 % Images}},"category_id":1,"bbox":[{{i}},0,1,1],"note":"{{filler}}"}""");
        text.Append("],\"categories\":[").Append(Cat).Append("],\"images\":[");
        text.AppendJoin(',', Enumerable.Range(0, Images).Select(i => $$"""{"id":{{i}},"file_name":"{{i}}.jpg"}""")).Append("]}");
        text.Length.ShouldBeGreaterThan(100 << 20);

        var read = 0;
        foreach (var sample in CocoReader.Read(Records.Stream(text.ToString())).ToBlockingEnumerable())
        {
            sample.Id.ShouldBe($"{read}");
            sample.Annotations!.Count.ShouldBe(Each);
            sample.Annotations.ShouldAllBe(a => int.Parse(a.Id!) * 7 % Images == read);
            sample.Annotations.Select(a => int.Parse(a.Id!)).ShouldBeInOrder();
            read++;
        }

        read.ShouldBe(Images);
    }

    [Fact]
    public void Whatever_bytes_a_file_holds_it_is_read_or_refused() => Gen.Select(Gen.Int[0, 400], Gen.Byte, Gen.Int[1, 50]).Sample((at, bad, piece) =>
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"info":{"a":"b\\\"c"},"images":[{{Image}}],"annotations":[{"id":1,"image_id":7,"category_id":1,"segmentation":[[1,2,3,4,5,6.5]]}],"categories":[{{Cat}}]}""");
        bytes[at % bytes.Length] = bad;
        try
        {
            CocoReader.Read(new PiecewiseStream(bytes, piece)).Listed().Count.ShouldBeLessThan(2);
        }
        catch (FormatProblemException e)
        {
            e.Problem.Message.ShouldNotBeEmpty();
        }
    });

    private static SampleAnnotation One(string annotation) =>
        CocoReader.Read(Records.Stream($$"""{"images":[{{Image}}],"annotations":[{{annotation}}],"categories":[{{Cat}}]}""")).Listed()[0].Annotations!.ShouldHaveSingleItem();
}
