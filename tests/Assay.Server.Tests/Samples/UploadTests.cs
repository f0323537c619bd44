using System.Net;
using System.Net.Http.Json;
using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

public abstract class UploadTests(AssayHost host)
{
    [Fact]
    public async Task Uploaded_images_are_listed_with_their_size_and_a_link_that_works()
    {
        var project = await host.NewProject();
        var (path, _) = project.NewFolder("images");
        var dataset = await project.NewDataset(DatasetType.ImageClassification, path, "cat", "dog");
        var answer = await project.Owner.UploadSamplesJsonAsync(dataset, new()
        {
            Samples =
            [
                Image("a.png", 20, 10) with { Labels = [new() { Name = "cat" }] },
                Image("deep/b.png", 8, 30) with { Metadata = new() { Hard = 1, HardCoefficient = 0.5, HardReasons = [1, 20] } },
            ],
        });
        answer.Success.ShouldBe(true);
        answer.Results!.Select(r => r.Name).ShouldBe([$"{path}a.png", $"{path}deep/b.png"]);

        var list = await project.Owner.ListSamplesAsync(dataset);
        list.SampleCount.ShouldBe(2);
        list.Samples!.Select(s => s.SampleId!).ShouldBe(answer.Results!.Select(r => r.Info!).Order(StringComparer.Ordinal));
        var cat = await project.Owner.DescribeSampleAsync(dataset, answer.Results![0].Info!);
        cat.Metadata!.Size.ShouldBe([20, 10, 3]);
        cat.SampleName.ShouldBe("a.png");
        cat.SampleDir.ShouldBe(path);
        cat.SampleStatus.ShouldBe("__ALL__");
        cat.Labels.ShouldHaveSingleItem().Type.ShouldBe(LabelType.ImageClassification);
        cat.Labelers.ShouldHaveSingleItem().Role.ShouldBe(WorkerRole.Owner);
        var hard = await project.Owner.DescribeSampleAsync(dataset, answer.Results[1].Info!, new() { Locale = "zh-cn" });
        hard.SampleStatus.ShouldBe("__NONE__");
        hard.HardDetails!.Keys.ShouldBe(["1", "20"]);
        hard.HardDetails["1"].Reason.ShouldBe("置信度偏低。");
        using var http = host.NewHttpClient();
        (await http.GetByteArrayAsync(cat.Source)).ShouldBe(TestDatasets.Png(20, 10, 7));
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_sample_that_is_there_already_fails_alone()
    {
        var (project, dataset) = await Texts();
        (await Upload(project, dataset, Text("a.txt", "one"))).Success.ShouldBe(true);
        var again = await Upload(project, dataset, Text("a.txt", "one"), Text("b.txt", "two"), Text("b.txt", "three"));
        again.Success.ShouldBe(false);
        again.Results!.Select(r => r.Success).ShouldBe([false, true, false]);
        again.Results!.Select(r => r.ErrorCode).ShouldBe(["ModelArts.4422", null, "ModelArts.4422"]);
        again.Results![0].ErrorMsg!.ShouldEndWith("[a.txt]");
        (await project.Owner.ListSamplesAsync(dataset)).SampleCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_somebody_is_never_overwritten()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("texts");
        var dataset = await project.NewDataset(DatasetType.TextClassification, path, "spam");
        await File.WriteAllTextAsync(Path.Combine(directory, "mine.txt"), "precious");
        await File.WriteAllTextAsync(Path.Combine(directory, "left.txt"), "the same");
        var answer = await Upload(project, dataset, Text("mine.txt", "other"), Text("left.txt", "the same"));
        answer.Results!.Select(r => r.ErrorCode).ShouldBe(["ModelArts.4421", null]);
        (await File.ReadAllTextAsync(Path.Combine(directory, "mine.txt"))).ShouldBe("precious");
    }

    [Theory]
    [InlineData("a.txt", "%%%", "ModelArts.4421")]
    [InlineData("a.txt", "", "ModelArts.4421")]
    [InlineData("a.txt", null, "ModelArts.4421")]
    [InlineData("a.txt", "/w==", "ModelArts.4421")]
    [InlineData("a.txt", "YQBi", "ModelArts.4421")]
    [InlineData("a.png", "aGk=", "ModelArts.4421")]
    [InlineData("../a.txt", "aGk=", "ModelArts.4374")]
    [InlineData("x/../../a.txt", "aGk=", "ModelArts.4374")]
    [InlineData("a\\b.txt", "aGk=", "ModelArts.4313")]
    public async Task Data_that_cannot_be_taken_fails_with_a_reason(string name, string? data, string code)
    {
        var (project, dataset) = await Texts();
        var result = (await Upload(project, dataset, new Sample { Name = name, Data = data })).Results!.ShouldHaveSingleItem();
        result.Success.ShouldBe(false);
        result.ErrorCode.ShouldBe(code);
        (await project.Owner.ListSamplesAsync(dataset)).SampleCount.ShouldBe(0);
    }

    [Fact]
    public async Task Names_that_no_file_can_have_fail()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("texts");
        var dataset = await project.NewDataset(DatasetType.TextClassification, path, "spam");
        Directory.CreateDirectory(Path.Combine(directory, "folder.txt"));
        await File.WriteAllTextAsync(Path.Combine(directory, "file.txt"), "x");
        File.CreateSymbolicLink(Path.Combine(directory, "link.txt"), "/etc/hostname");
        var answer = await Upload(project, dataset, Text("folder.txt", "x"), Text("file.txt/below.txt", "x"), Text(new string('n', 300) + ".txt", "x"), Text("link.txt", "x"), Text("good.txt", "x"));
        answer.Results!.Select(r => r.ErrorCode).ShouldBe(["ModelArts.4421", "ModelArts.4421", "ModelArts.4421", "ModelArts.4421", null]);
    }

    [Fact]
    public async Task What_a_broken_upload_left_is_taken_over()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("texts");
        var dataset = await project.NewDataset(DatasetType.TextClassification, path, "spam");
        await File.WriteAllTextAsync(Path.Combine(directory, "half.txt"), "the beg");
        (await Upload(project, dataset, Text("half.txt", "the beginning and the end"))).Success.ShouldBe(true);
        (await File.ReadAllTextAsync(Path.Combine(directory, "half.txt"))).ShouldBe("the beginning and the end");
    }

    [Fact]
    public async Task A_file_whose_lines_are_samples_is_not_uploaded_again()
    {
        var project = await host.NewProject();
        var dataset = await project.NewTextDataset(["one", "two"]);
        (await Upload(project, dataset, Text("lines.txt", "one\ntwo\n"))).Results!.ShouldHaveSingleItem().ErrorCode.ShouldBe("ModelArts.4422");
    }

    [Fact]
    public async Task A_sample_whose_file_is_gone_is_there_all_the_same()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("texts");
        var dataset = await project.NewDataset(DatasetType.TextClassification, path, "spam");
        await Upload(project, dataset, Text("a.txt", "x"));
        File.Delete(Path.Combine(directory, "a.txt"));
        (await Upload(project, dataset, Text("a.txt", "y"), Text("b.txt", "y"))).Results!.Select(r => r.ErrorCode).ShouldBe(["ModelArts.4422", null]);
        File.Exists(Path.Combine(directory, "a.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Bytes_that_are_no_image_fail()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(0);
        (await Upload(project, dataset, Text("a.png", "hello"))).Results!.ShouldHaveSingleItem().ErrorCode.ShouldBe("ModelArts.4421");
    }

    [Theory]
    [InlineData("""{"samples":[]}""", "samples")]
    [InlineData("""{}""", "samples")]
    [InlineData("""{"samples":[{"data":"aGk="}]}""", "samples[0].name")]
    [InlineData("""{"samples":[{"name":"<script>.txt","data":"aGk="}]}""", "name")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","encoding":"EBCDIC"}]}""", "encoding")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","sample_type":7}]}""", "sample_type")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","labels":[{"name":"ham"}]}]}""", "there is no such label")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","labels":[{"name":"spam","score":3}]}]}""", "score must be from 0 to 1")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","metadata":{"@modelarts:hard_coefficient":2}}]}""", "hard_coefficient")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","metadata":{"@modelarts:hard_reasons":[31]}}]}""", "hard_reasons")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","metadata":{"@modelarts:size":[1]}}]}""", "size")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","metadata":{"note":"a\u0000b"}}]}""", "note")]
    [InlineData("""{"samples":[{"name":"a.txt","data":"aGk=","metadata":{"note":"\ud800"}}]}""", "note")]
    [InlineData("""{"final_annotation":false,"samples":[{"name":"a.txt","data":"aGk="}]}""", "to be confirmed")]
    [InlineData("""{"label_format":{"label_type":"7"},"samples":[{"name":"a.txt","data":"aGk="}]}""", "label_type")]
    [InlineData("""{"samples":[{"name":"a\ud800.txt","data":"aGk="}]}""", "")]
    [InlineData("""{"samples":[null]}""", "not valid JSON")]
    public async Task A_request_against_the_rules_is_refused_as_a_whole(string body, string why)
    {
        var (project, dataset) = await Texts();
        using var http = project.OwnerHttp();
        using var answer = await http.PostAsync($"datasets/{dataset}/data-annotations/samples", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        text.ShouldContain(why);
        (await project.Owner.ListSamplesAsync(dataset)).SampleCount.ShouldBe(0);
    }

    [Fact]
    public async Task Texts_are_kept_as_characters_whatever_their_encoding()
    {
        var (project, dataset) = await Texts();
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GBK")!;
        var answer = await Upload(project, dataset,
            Text("emoji.txt", "one 😀\nand a second line"),
            new Sample { Name = "gbk.txt", Encoding = "GBK", Data = Convert.ToBase64String(gbk.GetBytes("标注")) },
            new Sample { Name = "bom.txt", Data = Convert.ToBase64String([0xEF, 0xBB, 0xBF, (byte)'x']) });
        answer.Success.ShouldBe(true);
        var texts = (await project.Owner.ListSamplesAsync(dataset)).Samples!.ToDictionary(s => s.SampleName!, s => s.SampleData!.Single());
        texts["emoji.txt"].ShouldBe("one 😀\nand a second line");
        texts["gbk.txt"].ShouldBe("标注");
        texts["bom.txt"].ShouldBe("x");
    }

    [Fact]
    public async Task A_text_may_bring_its_labels_along()
    {
        var (project, dataset) = await Texts();
        var answer = await project.Owner.UploadSamplesJsonAsync(dataset, new() { LabelFormat = new() { LabelType = "1", TextSampleSeparator = "|" }, Samples = [Text("a.txt", "buy now|spam")] });
        var sample = await project.Owner.DescribeSampleAsync(dataset, answer.Results!.Single().Info!);
        sample.SampleData!.Single().ShouldBe("buy now");
        sample.Labels.ShouldHaveSingleItem().Name.ShouldBe("spam");
    }

    [Fact]
    public async Task Labels_that_are_not_final_wait_for_confirmation()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(0, DatasetType.ImageClassification, "cat");
        var answer = await project.Owner.UploadSamplesJsonAsync(dataset, new() { FinalAnnotation = false, Samples = [Image("a.png", 4, 4) with { Labels = [new() { Name = "cat", Score = 0.7 }] }] });
        var sample = await project.Owner.DescribeSampleAsync(dataset, answer.Results!.Single().Info!);
        sample.SampleStatus.ShouldBe("__AUTO_ANNOTATION__");
        (await project.Owner.ListSamplesAsync(dataset, new() { SampleState = "__auto_annotation__" })).SampleCount.ShouldBe(1);
        (await project.Owner.DescDatasetAsync(dataset)).UnconfirmedSampleCount.ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_samples_at_once_and_too_large_bodies_are_refused()
    {
        var (project, dataset) = await Texts();
        (await Should.ThrowAsync<AssayException>(() => Upload(project, dataset, [.. Enumerable.Range(0, 101).Select(n => Text($"{n}.txt", "x"))]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var http = project.OwnerHttp();
        using var answer = await http.PostAsJsonAsync($"datasets/{dataset}/data-annotations/samples", new { pad = new string('a', 101 << 20) }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("ModelArts.4104");
    }

    [Fact]
    public async Task Members_may_not_upload_and_strangers_see_no_dataset()
    {
        var (project, dataset) = await Texts();
        var member = await project.Member(TestProject.NewEmail("member"));
        var refused = await Should.ThrowAsync<AssayException>(() => member.UploadSamplesJsonAsync(dataset, new() { Samples = [Text("a.txt", "x")] }));
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        refused.ErrorCode.ShouldBe("ModelArts.4352");
    }

    [Fact]
    public async Task Of_many_uploads_of_one_name_one_wins()
    {
        var (project, dataset) = await Texts();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Upload(project, dataset, Text("same.txt", $"text {n}"))));
        var winner = answers.Count(a => a.Success == true);
        winner.ShouldBe(1);
        var sample = (await project.Owner.ListSamplesAsync(dataset)).Samples.ShouldHaveSingleItem();
        using var http = host.NewHttpClient();
        (await http.GetStringAsync(sample.Source)).ShouldBe(sample.SampleData!.Single());
    }

    private async Task<(TestProject Project, string Dataset)> Texts()
    {
        var project = await host.NewProject();
        return (project, await project.NewDataset(DatasetType.TextClassification, null, "spam"));
    }

    private static Task<UploadSamplesJsonResponse> Upload(TestProject project, string dataset, params Sample[] samples) =>
        project.Owner.UploadSamplesJsonAsync(dataset, new() { Samples = samples });

    private static Sample Text(string name, string text) => new() { Name = name, Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) };

    private static Sample Image(string name, int width, int height) => new() { Name = name, Data = Convert.ToBase64String(TestDatasets.Png(width, height, 7)) };
}

public sealed class UploadTestsOnSqlite(SqliteHost host) : UploadTests(host);

public sealed class UploadTestsOnPostgres(PostgresHost host) : UploadTests(host);
