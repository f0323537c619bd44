using System.Net;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

public abstract class SearchConditionTests(AssayHost host)
{
    [Fact]
    public async Task Labels_are_searched_by_any_and_by_all()
    {
        var set = await SampleSet.New(host);
        await set.Add(
            SampleSet.Text("a.txt", "x", SampleSet.Label("spam")), SampleSet.Text("b.txt", "x", SampleSet.Label("spam"), SampleSet.Label("ham")),
            SampleSet.Text("c.txt", "x", SampleSet.Label("ham")), SampleSet.Text("d.txt"));
        (await set.Search("""[{"label_list":{"labels":[{"name":"spam"}]}}]""")).ShouldBe("a b");
        (await set.Search("""{"label_list":{"labels":[{"name":"spam","type":100}]}}""")).ShouldBe("a b");
        (await set.Search("""[{"label_list":{"labels":[{"name":"spam"},{"name":"ham"}],"op":"OR"}}]""")).ShouldBe("a b c");
        (await set.Search("""[{"label_list":{"labels":[{"name":"spam"},{"name":"ham"}],"op":"and"}}]""")).ShouldBe("b");
        (await set.Search("""[{"label_list":{"labels":[{"name":"spam"}]}},{"label_list":{"labels":[{"name":"ham"}]}}]""")).ShouldBe("b");
        (await set.Search("""[{"label_list":{"labels":[{"type":101}]}}]""")).ShouldBe("");
        (await set.Search("%5B%7B%22sample_name%22%3A%22a.txt%22%7D%5D")).ShouldBe("a");
        (await set.Search("[]")).ShouldBe("a b c d");
        (await set.Search("[{}]")).ShouldBe("a b c d");
    }

    [Fact]
    public async Task Names_folders_times_hardness_and_metadata_are_searched()
    {
        var set = await SampleSet.New(host);
        var soft = await set.Add(
            SampleSet.Text("a.txt") with { Metadata = new() { Hard = 1, HardCoefficient = 0.8, Additional = Attributes("""{"camera":"north","frame_in_video":7}""") } },
            SampleSet.Text("sub/b.txt") with { Metadata = new() { ImportOrigin = 3, Additional = Attributes("""{"camera":"south","night":true}""") } },
            SampleSet.Text("sub/deep/c.txt"));
        var folder = (await set.Describe(soft[0])).SampleDir!;
        (await set.Search("""[{"sample_name":"b.txt"}]""")).ShouldBe("b");
        (await set.Search($$"""[{"sample_dir":"{{folder}}"}]""")).ShouldBe("a");
        (await set.Search($$"""[{"sample_dir":"{{folder}}sub/"}]""")).ShouldBe("b");
        (await set.Search("""[{"hard":"1"}]""")).ShouldBe("a");
        (await set.Search("""[{"hard":"0"}]""")).ShouldBe("b c");
        (await set.Search("""[{"coefficient":"0.5-1"}]""")).ShouldBe("a");
        (await set.Search("""[{"import_origin":"3"}]""")).ShouldBe("b");
        (await set.Search("""[{"import_origin":"0"}]""")).ShouldBe("a c");
        (await set.Search("""[{"sample_time":"day"}]""")).ShouldBe("a b c");
        (await set.Search("""[{"sample_time":"month"}]""")).ShouldBe("a b c");
        (await set.Search("""[{"sample_time":"20010101-20010131"}]""")).ShouldBe("");
        (await set.Search("""[{"metadata":{"props":{"camera":["north"]}}}]""")).ShouldBe("a");
        (await set.Search("""[{"metadata":{"props":{"camera":["north","south"]}}}]""")).ShouldBe("a b");
        (await set.Search("""[{"metadata":{"props":{"camera":["south"],"night":[]},"op":"AND"}}]""")).ShouldBe("b");
        (await set.Search("""[{"metadata":{"props":{"camera":["north"],"night":[]},"op":"OR"}}]""")).ShouldBe("a b");
        (await set.Search("""[{"frame_in_video":7}]""")).ShouldBe("a");
        (await set.Search("""[{"kvp":"120"}]""")).ShouldBe("");
        (await set.Search("""[{"hard":"1","sample_name":"b.txt"}]""")).ShouldBe("");
    }

    [Fact]
    public async Task Scores_and_labelers_are_searched()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam", 0.9)), SampleSet.Text("b.txt", "x", SampleSet.Label("ham", 0.4)), SampleSet.Text("c.txt"));
        var me = (await set.Describe(ids[0])).Labelers!.Single().Email!;
        (await set.Search("""[{"score":"0.3-0.5"}]""")).ShouldBe("b");
        (await set.Search($$"""[{"labeler":"{{me.ToUpperInvariant()}}"}]""")).ShouldBe("a b");
        (await set.Search($$"""[{"labeler":"human/{{me}}"}]""")).ShouldBe("a b");
        (await set.Search("""[{"labeler":"somebody@example.com"}]""")).ShouldBe("");
    }

    [Fact]
    public async Task A_score_between_those_of_many_boxes_is_found_only_if_it_is_there()
    {
        var project = await host.NewProject();
        var set = new SampleSet(project, await project.NewImageDataset(2, DatasetType.ObjectDetection, "car"));
        var ids = (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples!.Select(s => s.SampleId!).ToList();
        static SampleLabel Box(double score) => new() { Name = "car", Score = score, Property = new() { Shape = "bndbox", Feature = [[1, 1], [5, 5]] } };
        await set.Update(new SampleLabels { SampleId = ids[0], Labels = [Box(0.1), Box(0.2), Box(0.9)] }, new SampleLabels { SampleId = ids[1], Labels = [Box(0.1), Box(0.5), Box(0.9)] });
        var list = await set.Owner.ListSamplesAsync(set.DatasetId, new() { LowScore = "0.4", HighScore = "0.6" });
        list.Samples!.ShouldHaveSingleItem().SampleId.ShouldBe(ids[1]);
    }

    [Fact]
    public async Task Attributes_of_labels_are_searched()
    {
        var project = await host.NewProject();
        var set = new SampleSet(project, await project.NewImageDataset(2, DatasetType.ObjectDetection));
        await set.Owner.CreateLabelsAsync(set.DatasetId, new() { Labels = [new() { Name = "car", Type = LabelType.ObjectDetection, Attributes = [new() { Name = "colour", Type = "select", Values = [new() { Value = "red" }, new() { Value = "blue" }] }] }] });
        var samples = (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples!.ToDictionary(s => s.SampleName!, s => s.SampleId!);
        SampleLabels Car(string name, string colour) => new() { SampleId = samples[name], Labels = [new() { Name = "car", Property = new() { Shape = "point", Feature = [[1, 1]], Additional = Attributes($$"""{"colour":"{{colour}}"}""") } }] };
        (await set.Update(Car("0000.png", "red"), Car("0001.png", "blue"))).Success.ShouldBe(true);
        (await set.Search("""[{"label_list":{"labels":[{"name":"car","property":{"colour":["red"]}}]}}]""")).ShouldBe("0000");
        (await set.Search("""[{"label_list":{"labels":[{"name":"car","property":{"colour":["red","blue"]}}]}}]""")).ShouldBe("0000 0001");
        (await set.Search("""[{"label_list":{"labels":[{"name":"car","property":{"colour":null}}]}}]""")).ShouldBe("0000 0001");
        (await set.Search("""[{"label_list":{"labels":[{"name":"car","property":{"size":["big"]}}]}}]""")).ShouldBe("");
    }

    [Theory]
    [InlineData("""[{"colour":"red"}]""")]
    [InlineData("""[{"sample.name":"red"}]""")]
    [InlineData("""[{"label_list":{"names":["spam"]}}]""")]
    [InlineData("""[{"label_list":{"labels":[{"name":"a"},{"name":"b"}]}}]""")]
    [InlineData("""[{"label_list":{"labels":[{"name":"a"},{"name":"b"}],"op":"XOR"}}]""")]
    [InlineData("""[{"label_list":{"labels":[{}]}}]""")]
    [InlineData("""[{"label_list":{"labels":[{"name":"a","type":5}]}}]""")]
    [InlineData("""[{"label_list":{"labels":"spam"}}]""")]
    [InlineData("""[{"hard":"2"}]""")]
    [InlineData("""[{"score":"0.9-0.1"}]""")]
    [InlineData("""[{"score":"high"}]""")]
    [InlineData("""[{"coefficient":"1-2"}]""")]
    [InlineData("""[{"sample_time":"yesterday"}]""")]
    [InlineData("""[{"sample_time":"20260101-20260301"}]""")]
    [InlineData("""[{"sample_time":"20260131-20260101"}]""")]
    [InlineData("""[{"sample_time":"20261301-20261302"}]""")]
    [InlineData("""[{"sample_dir":"/bucket/no/slash"}]""")]
    [InlineData("""[{"import_origin":"x"}]""")]
    [InlineData("""[{"frame_in_video":"x"}]""")]
    [InlineData("""[{"metadata":{"props":{"a":"b"}}}]""")]
    [InlineData("""[{"metadata":{"props":{"a":[null]}}}]""")]
    [InlineData("""[{"sample_name":"a\u0000"}]""")]
    [InlineData("""[{"sample_name":"\ud800"}]""")]
    [InlineData("""[null]""")]
    [InlineData("""null""")]
    [InlineData("""7""")]
    [InlineData("""sample_name = 'a'""")]
    public async Task A_condition_that_is_not_understood_is_refused(string conditions)
    {
        var set = await SampleSet.New(host);
        var refusal = await Should.ThrowAsync<AssayException>(() => set.Search(conditions));
        (refusal.StatusCode, refusal.ErrorCode).ShouldBe((HttpStatusCode.BadRequest, "ModelArts.4396"));
    }

    [Fact]
    public async Task More_conditions_than_anybody_needs_are_refused()
    {
        var set = await SampleSet.New(host);
        foreach (var conditions in new[] { "[" + string.Join(',', Enumerable.Repeat("""{"hard":"1"}""", 21)) + "]", "[{\"metadata\":{\"props\":{\"a\":[" + string.Join(',', Enumerable.Repeat("\"v\"", 600)) + "]}}}]" })
            (await Should.ThrowAsync<AssayException>(() => set.Search(conditions))).ErrorCode.ShouldBe("ModelArts.4396");
    }

    private static Dictionary<string, JsonElement> Attributes(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}

public sealed class SearchConditionTestsOnSqlite(SqliteHost host) : SearchConditionTests(host);

public sealed class SearchConditionTestsOnPostgres(PostgresHost host) : SearchConditionTests(host);
