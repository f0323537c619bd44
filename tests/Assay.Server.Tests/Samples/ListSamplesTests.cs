using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

public abstract class ListSamplesTests(AssayHost host)
{
    [Fact]
    public async Task Pages_follow_each_other_at_any_depth_in_both_directions()
    {
        var set = await SampleSet.New(host);
        var ids = (await set.Add([.. Enumerable.Range(0, 230).Select(n => SampleSet.Text($"{n}.txt"))])).Order(StringComparer.Ordinal).ToList();
        foreach (var (order, expected) in new[] { ("asc", ids), ("DESC", [.. ids.AsEnumerable().Reverse()]), (null, ids) })
        {
            var seen = new List<string>();
            for (var page = 0; page < 34; page++)
            {
                var list = await set.Owner.ListSamplesAsync(set.DatasetId, new() { Offset = page, Limit = 7, Order = order });
                list.SampleCount.ShouldBe(230);
                seen.AddRange(list.Samples!.Select(s => s.SampleId!));
            }

            seen.ShouldBe(expected);
        }

        (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples!.Count.ShouldBe(10);
        (await set.Owner.ListSamplesAsync(set.DatasetId, new() { Offset = 1_000_000 })).Samples!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Labels_scores_and_states_filter_and_count()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(
            SampleSet.Text("a.txt", "x", SampleSet.Label("spam", 0.9)), SampleSet.Text("b.txt", "x", SampleSet.Label("ham", 0.2), SampleSet.Label("odd", 0.95)),
            SampleSet.Text("c.txt", "x", SampleSet.Label("ham")), SampleSet.Text("d.txt"));
        (await set.Names(new() { SampleState = "__ALL__" })).ShouldBe("a b c");
        (await set.Names(new() { SampleState = "__none__" })).ShouldBe("d");
        (await set.Names(new() { SampleState = "" })).ShouldBe("a b c d");
        (await set.Names(new() { SampleState = "__UNCHECK__" })).ShouldBe("");
        (await set.Names(new() { LabelName = "ham" })).ShouldBe("b c");
        (await set.Names(new() { LabelName = "__None__" })).ShouldBe("d");
        (await set.Names(new() { LabelName = "ham", LabelType = LabelType.TextClassification })).ShouldBe("b c");
        (await set.Names(new() { LabelType = LabelType.NamedEntity })).ShouldBe("");
        (await set.Names(new() { LowScore = "0.5" })).ShouldBe("a b");
        (await set.Names(new() { LabelName = "ham", LowScore = "0.5" })).ShouldBe("");
        (await set.Names(new() { LabelName = "ham", LowScore = "0.1", HighScore = "0.3" })).ShouldBe("b");
        (await set.Names(new() { LowScore = "0", HighScore = "1" })).ShouldBe("a b c d");
        (await set.Names(new() { SampleType = SampleType.Text })).ShouldBe("a b c d");
        (await set.Names(new() { SampleType = SampleType.Custom })).ShouldBe("a b c d");
        (await set.Names(new() { SampleType = SampleType.Image })).ShouldBe("");
        var owner = (await set.Describe(ids[0])).Labelers!.Single().Email;
        (await set.Names(new() { Email = owner })).ShouldBe("a b c");
        (await set.Names(new() { Email = "nobody@example.com" })).ShouldBe("");
    }

    [Theory]
    [InlineData("sample_state=__SOMETHING__", "sample_state")]
    [InlineData("label_type=7", "label_type")]
    [InlineData("label_type=x", "label_type")]
    [InlineData("sample_type=3", "sample_type")]
    [InlineData("low_score=2", "low_score")]
    [InlineData("low_score=NaN", "low_score")]
    [InlineData("low_score=0.9&high_score=0.1", "low_score")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("order=sideways", "order")]
    [InlineData("locale=fr-fr", "fr-fr")]
    [InlineData("version_id=abc", "abc")]
    [InlineData("search_conditions=[{", "search condition")]
    public async Task A_filter_that_makes_no_sense_is_refused(string query, string names)
    {
        var set = await SampleSet.New(host);
        using var http = set.Project.OwnerHttp();
        using var answer = await http.GetAsync($"datasets/{set.DatasetId}/data-annotations/samples?{query}", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        text.ShouldContain(names);
    }

    [Fact]
    public async Task What_looks_like_SQL_finds_nothing_and_breaks_nothing()
    {
        var set = await SampleSet.New(host);
        await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam")));
        foreach (var evil in new[] { "' OR '1'='1", "spam'; DROP TABLE samples; --", "%", "_", "\\", "a\" OR 1=1", "@f0", "{0}" })
        {
            (await set.Names(new() { LabelName = evil })).ShouldBe("");
            (await set.Names(new() { Email = evil })).ShouldBe("");
            var json = System.Text.Json.JsonSerializer.Serialize(evil);
            (await set.Search($$"""[{"sample_name":{{json}}}]""")).ShouldBe("");
            (await set.Search($$"""[{"labeler":{{json}}}]""")).ShouldBe("");
            (await set.Search("[{\"metadata\":{\"props\":{" + json + ":[" + json + "]}}}]")).ShouldBe("");
            (await set.Search("[{\"label_list\":{\"labels\":[{\"name\":\"spam\",\"property\":{" + json + ":[" + json + "]}}]}}]")).ShouldBe("");
        }

        (await set.Names(new())).ShouldBe("a");
    }

    [Fact]
    public async Task A_resized_image_is_what_process_parameter_asks_for()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(1);
        var sample = (await project.Owner.ListSamplesAsync(dataset, new() { ProcessParameter = "image/resize,m_lfit,h_12" })).Samples!.Single();
        using var http = host.NewHttpClient();
        using var image = SkiaSharp.SKBitmap.Decode(await http.GetByteArrayAsync(sample.Source));
        (image.Width, image.Height).ShouldBe((16, 12));
    }

    [Fact]
    public async Task Only_the_owner_reads_samples_of_a_dataset()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt"));
        var member = await set.Project.Member(TestProject.NewEmail("m"));
        (await Should.ThrowAsync<AssayException>(() => member.ListSamplesAsync(set.DatasetId))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var other = await host.NewProject();
        (await Should.ThrowAsync<AssayException>(() => other.Owner.DescribeSampleAsync(set.DatasetId, ids[0]))).ErrorCode.ShouldBe("ModelArts.4352");
        var missing = await Should.ThrowAsync<AssayException>(() => set.Describe("0123456789abcdef0123456789abcdef"));
        (missing.StatusCode, missing.ErrorCode).ShouldBe((HttpStatusCode.NotFound, "ModelArts.4420"));
    }
}

public sealed class ListSamplesTestsOnSqlite(SqliteHost host) : ListSamplesTests(host);

public sealed class ListSamplesTestsOnPostgres(PostgresHost host) : ListSamplesTests(host);
