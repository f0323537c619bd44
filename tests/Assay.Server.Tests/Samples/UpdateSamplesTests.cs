using System.Net;
using System.Text;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

public abstract class UpdateSamplesTests(AssayHost host)
{
    private const string Missing = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Labels_are_set_replaced_and_taken_away()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"), SampleSet.Text("b.txt", "x", SampleSet.Label("ham")));
        (await set.Counts()).ShouldBe((2, 1, 0));
        (await set.Update(Labels(ids[0], "spam"), Labels(ids[1], "odd", "ham"))).Success.ShouldBe(true);
        (await set.Counts()).ShouldBe((2, 2, 0));
        (await set.Describe(ids[1])).Labels!.Select(l => l.Name).ShouldBe(["odd", "ham"]);
        (await set.Update(new SampleLabels { SampleId = ids[0] }, Labels(ids[1]))).Success.ShouldBe(true);
        (await set.Counts()).ShouldBe((2, 0, 0));
        (await set.Describe(ids[0])).SampleStatus.ShouldBe("__NONE__");
        (await set.Describe(ids[0])).Labels!.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeated_update_changes_nothing()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"));
        for (var i = 0; i < 3; i++)
            (await set.Update(Labels(ids[0], "spam"))).Success.ShouldBe(true);
        (await set.Counts()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_score_or_a_hard_flag_alone_is_a_change()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"));
        await set.Update(new SampleLabels { SampleId = ids[0], Labels = [new() { Name = "spam", Score = 0.4 }] });
        await set.Update(new SampleLabels { SampleId = ids[0], Labels = [new() { Name = "spam", Score = 0.9, Property = new() { Hard = "1" } }] });
        var label = (await set.Describe(ids[0])).Labels!.Single();
        (label.Score, label.Property!.Hard).ShouldBe((0.9, "1"));
    }

    [Fact]
    public async Task Labels_of_a_model_are_confirmed_by_sending_them()
    {
        var project = await host.NewProject();
        var set = new SampleSet(project, await project.NewImageDataset(0, DatasetType.ImageClassification, "cat"));
        var data = Convert.ToBase64String(TestDatasets.Png(4, 4));
        var answer = await set.Owner.UploadSamplesJsonAsync(set.DatasetId, new() { FinalAnnotation = false, Samples = [new() { Name = "a.png", Data = data, Labels = [SampleSet.Label("cat")] }] });
        (await set.Counts()).ShouldBe((1, 0, 1));
        await set.Update(Labels(answer.Results![0].Info!, "cat"));
        (await set.Counts()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task Samples_that_are_not_there_fail_alone_and_in_order()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"));
        var answer = await set.Update(Labels(Missing, "spam"), Labels(ids[0], "spam"));
        answer.Success.ShouldBe(false);
        answer.Results!.Select(r => r.Success).ShouldBe([false, true]);
        answer.Results![0].ErrorCode.ShouldBe("ModelArts.4420");
        answer.Results[0].ErrorMsg!.ShouldEndWith($"[{Missing}]");
        (await set.Counts()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task One_bad_label_refuses_the_whole_request_and_names_its_place()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"), SampleSet.Text("b.txt"));
        var refusal = await Should.ThrowAsync<AssayException>(() => set.Update(Labels(ids[0], "spam"), Labels(ids[1], "ham", "cow")));
        (refusal.StatusCode, refusal.ErrorCode).ShouldBe((HttpStatusCode.BadRequest, "ModelArts.4410"));
        refusal.Message.ShouldContain(ids[1]);
        refusal.Message.ShouldContain("cow");
        (await set.Counts()).ShouldBe((2, 0, 0));
    }

    [Fact]
    public async Task Positions_beyond_the_text_and_outside_the_image_are_refused()
    {
        var texts = await SampleSet.New(host, DatasetType.NamedEntityRecognition);
        var text = (await texts.Add(SampleSet.Text("a.txt", "😀 Ann"))).Single();
        SampleLabels Span(int from, int to) => new() { SampleId = text, Labels = [new() { Name = "odd", Property = new() { StartIndex = from, EndIndex = to } }] };
        (await texts.Update(Span(2, 5))).Success.ShouldBe(true);
        (await Should.ThrowAsync<AssayException>(() => texts.Update(Span(2, 6)))).Message.ShouldContain("beyond the text");

        var project = await host.NewProject();
        var images = new SampleSet(project, await project.NewImageDataset(1, DatasetType.ObjectDetection, "car"));
        var image = (await images.Owner.ListSamplesAsync(images.DatasetId)).Samples!.Single().SampleId!;
        await Eventually.Is(async () => (await images.Describe(image)).Metadata!.Size is not null);
        SampleLabels Box(double x) => new() { SampleId = image, Labels = [new() { Name = "car", Property = new() { Shape = "bndbox", Feature = [[1, 1], [x, 20]] } }] };
        (await images.Update(Box(32))).Success.ShouldBe(true);
        (await Should.ThrowAsync<AssayException>(() => images.Update(Box(33)))).Message.ShouldContain("outside the image of 32 × 24 pixels");
    }

    [Fact]
    public async Task Metadata_is_added_attribute_by_attribute()
    {
        var set = await SampleSet.New(host);
        var id = (await set.Add(SampleSet.Text("a.txt"))).Single();
        await set.Update(new SampleLabels { SampleId = id, Metadata = Metadata("""{"@modelarts:hard":1,"@modelarts:hard_coefficient":0.4,"@modelarts:hard_reasons":[3,3,7],"camera":"<north>","count":2}"""), SampleUsage = "TRAIN" });
        await set.Update(new SampleLabels { SampleId = id, Metadata = Metadata("""{"camera":null,"place":"roof"}""") });
        var sample = await set.Describe(id);
        (sample.Metadata!.Hard, sample.Metadata.HardCoefficient).ShouldBe((1, 0.4));
        sample.Metadata.HardReasons.ShouldBe([3, 7]);
        sample.Metadata.Additional!.Keys.Order(StringComparer.Ordinal).ShouldBe(["count", "place"]);
        sample.HardDetails!["7"].Suggestion.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"samples":[]}""")]
    [InlineData("""{}""")]
    [InlineData("""{"samples":[{"labels":[]}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","sample_usage":"PLAY"}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","sample_type":99}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID"},{"sample_id":"ID"}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","metadata":{"@modelarts:hard":7}}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","labels":[null]}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","labels":[{"name":"spam","score":"NaN"}]}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","labels":[{"name":"spam","score":1e999}]}]}""")]
    [InlineData("""{"samples":[{"sample_id":"ID","labels":{"name":"spam"}}]}""")]
    [InlineData("""{"samples":""")]
    [InlineData("")]
    public async Task A_request_that_makes_no_sense_is_refused(string body)
    {
        var set = await SampleSet.New(host);
        var id = (await set.Add(SampleSet.Text("a.txt"))).Single();
        using var http = set.Project.OwnerHttp();
        using var answer = await http.PutAsync(
            $"datasets/{set.DatasetId}/data-annotations/samples", new StringContent(body.Replace("ID", id, StringComparison.Ordinal), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await set.Counts()).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Members_may_not_label_the_dataset_itself()
    {
        var set = await SampleSet.New(host);
        var member = await set.Project.Member(TestProject.NewEmail("m"));
        (await Should.ThrowAsync<AssayException>(() => member.UpdateSamplesAsync(set.DatasetId, new() { Samples = [Labels(Missing, "spam")] }))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_updates_at_once_leave_true_counters()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add([.. Enumerable.Range(0, 40).Select(n => SampleSet.Text($"{n}.txt"))]);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => set.Update([.. ids.Select((id, i) => Labels(id, (i + n) % 3 == 0 ? "spam" : "ham"))])));
        (await set.Counts()).ShouldBe((40, 40, 0));
        (await set.Owner.ListSamplesAsync(set.DatasetId, new() { LabelType = LabelType.TextClassification })).SampleCount.ShouldBe(40);
    }

    private static SampleLabels Labels(string id, params string[] names) => new() { SampleId = id, Labels = [.. names.Select(n => SampleSet.Label(n))] };

    private static SampleMetadata Metadata(string json) => JsonSerializer.Deserialize<SampleMetadata>(json, AssayJson.Options)!;
}

public sealed class UpdateSamplesTestsOnSqlite(SqliteHost host) : UpdateSamplesTests(host);

public sealed class UpdateSamplesTestsOnPostgres(PostgresHost host) : UpdateSamplesTests(host);
