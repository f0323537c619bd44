using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Assay.Client;
using Assay.Formats.Tests;
using Assay.Server.Tests.Hosting;
using Parquet.Schema;
using SkiaSharp;

namespace Assay.Server.Tests.Storage;

/// <summary>Working with data in buckets of a service is working with folders.</summary>
public sealed class S3DatasetTests(S3Host host) : IClassFixture<S3Host>
{
    [Fact]
    public async Task A_folder_of_a_bucket_becomes_a_dataset_with_images_that_can_be_seen()
    {
        var project = await host.NewProject();
        var folder = await host.Server.NewFolder();
        for (var i = 0; i < 12; i++)
            await host.Server.Put($"{folder}{i}.png", TestDatasets.Png(60, 40, i));
        await host.Server.Put($"{folder}readme.md", "x"u8.ToArray());

        var id = await project.NewDataset(DatasetType.ObjectDetection, folder, "cat");
        await Eventually.Is(async () => (await project.Owner.ListSamplesAsync(id)).Samples!.All(s => s.Metadata?.Size is [60, 40, 3]));
        var list = await project.Owner.ListSamplesAsync(id);
        list.SampleCount.ShouldBe(12);
        using var http = host.NewHttpClient();
        using var range = new HttpRequestMessage(HttpMethod.Get, list.Samples![0].Source);
        range.Headers.Range = new RangeHeaderValue(1, 3);
        using var part = await http.SendAsync(range);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsStringAsync()).ShouldBe("PNG");
        var small = await project.Owner.ListSamplesAsync(id, new() { ProcessParameter = "image/resize,h_20" });
        using var preview = SKBitmap.Decode(await http.GetByteArrayAsync(small.Samples![0].Source));
        (preview.Width, preview.Height).ShouldBe((30, 20));
    }

    [Fact]
    public async Task The_page_may_fetch_files_from_where_their_links_lead()
    {
        var page = await host.Send(HttpMethod.Get, "/", null, ("Accept", "text/html"));
        foreach (var directive in (string[])["img-src", "media-src", "connect-src"])
            page.Headers["Content-Security-Policy"].ShouldContain($"{directive} 'self' {host.Server.Endpoint}");
    }

    [Fact]
    public async Task Labels_beside_the_images_of_a_bucket_are_imported()
    {
        var project = await host.NewProject();
        var folder = await host.Server.NewFolder();
        await host.Server.Put($"{folder}a.png", TestDatasets.Png(60, 40));
        await host.Server.Put($"{folder}a.txt", "cat\ndog\n"u8.ToArray());
        var id = await project.NewDataset(DatasetType.ImageClassification, folder);
        (await project.Owner.ListSamplesAsync(id)).Samples!.Single().Labels!.Select(l => l.Name).ShouldBe(["cat", "dog"]);
    }

    [Theory]
    [InlineData("COCO", "instances.json", """{"images":[{"id":1,"file_name":"a.png","width":60,"height":40}],"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[6,4,6,4]}],"categories":[{"id":1,"name":"car"}]}""")]
    [InlineData("CVAT", "annotations.xml", """<annotations><image name="a.png" width="60" height="40"><box label="car" xtl="6" ytl="4" xbr="12" ybr="8"/></image></annotations>""")]
    [InlineData("LABEL-STUDIO", "tasks.json", """[{"data":{"image":"a.png"},"annotations":[{"result":[{"type":"rectanglelabels","original_width":60,"original_height":40,"value":{"x":10,"y":10,"width":10,"height":10,"rectanglelabels":["car"]}}]}]}]""")]
    [InlineData("YOLO", "data.yaml", "names:\n  0: car\n")]
    public async Task Annotation_files_of_a_bucket_are_imported_and_their_images_copied_where_that_is_wanted(string format, string name, string text)
    {
        var project = await host.NewProject();
        var (source, folder) = (await host.Server.NewFolder(), await host.Server.NewFolder());
        var id = await project.NewDataset(DatasetType.ObjectDetection, source);
        await host.Server.Put(folder + name, Encoding.UTF8.GetBytes(text));
        await host.Server.Put($"{folder}images/a.png", TestDatasets.Png(60, 40));
        await host.Server.Put($"{folder}labels/a.txt", "0 0.15 0.15 0.1 0.1\n"u8.ToArray());
        var request = new ImportTaskRequest { ImportPath = folder, AnnotationFormat = format, ImportFolder = "in" };
        var import = await Imported(project, id, request);
        (import.Status, import.ImportedSampleCount, import.AnnotatedSampleCount, import.AnnotationFormat, import.ErrorMsg).ShouldBe(("COMPLETED", 1, 1, format, null));
        var sample = (await project.Owner.ListSamplesAsync(id)).Samples!.Single();
        sample.SampleDir.ShouldBe(source + "in/images/");
        var label = sample.Labels!.Single();
        label.Name.ShouldBe("car");
        label.Property!.Feature!.SelectMany(p => p).Select(n => Math.Round(n, 6)).ShouldBe([6, 4, 12, 8]);
        (await host.Server.Get(source + "in/images/a.png")).ShouldBe(TestDatasets.Png(60, 40));
        (await Imported(project, id, request)).ImportedSampleCount.ShouldBe(1);
        (await project.Owner.DescDatasetAsync(id)).TotalSampleCount.ShouldBe(1);
    }

    [Fact]
    public async Task Tables_of_a_bucket_are_read_also_as_parquet()
    {
        var project = await host.NewProject();
        var folder = await host.Server.NewFolder();
        await host.Server.Put($"{folder}a.csv", "n,name\n1,ann\n"u8.ToArray());
        await host.Server.Put($"{folder}b.parquet", await ParquetFiles.Write(2, 1, (new DataField<string>("name"), i => $"p{i}"), (new DataField<long>("n"), i => (long)i)));
        var created = await project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.Table) with
        {
            DataSources = [new() { DataPath = folder, WithColumnHeader = true }],
            Schema = [new() { Name = "name" }, new() { Name = "n", Type = "INT" }],
        });
        await project.Ready(created.DatasetId!);
        (await project.Owner.ListSamplesAsync(created.DatasetId!)).Samples!.Select(s => string.Join('|', s.SampleData!)).ShouldBe(["ann|1", "p0|0", "p1|1"], ignoreOrder: true);
    }

    [Fact]
    public async Task Uploads_go_into_the_bucket_and_deleted_samples_out_of_it()
    {
        var project = await host.NewProject();
        var folder = await host.Server.NewFolder();
        var id = await project.NewDataset(DatasetType.ImageClassification, folder, "cat");
        var (mine, other) = (TestDatasets.Png(4, 4, 1), TestDatasets.Png(4, 4, 2));
        await host.Server.Put($"{folder}mine.png", mine);
        var answer = await project.Owner.UploadSamplesJsonAsync(id, new() { Samples = [Sample("new.png", other), Sample("mine.png", other)] });
        answer.Results!.Select(r => r.ErrorCode).ShouldBe([null, "ModelArts.4421"]);
        (await host.Server.Get($"{folder}new.png")).ShouldBe(other);
        (await host.Server.Get($"{folder}mine.png")).ShouldBe(mine);

        await project.Owner.DeleteSamplesAsync(id, new() { Samples = [answer.Results![0].Info!], DeleteSource = true });
        (await host.Server.Get($"{folder}new.png")).ShouldBeNull();
    }

    [Fact]
    public async Task Where_browsers_may_go_to_the_service_a_link_leads_them_there()
    {
        var project = await host.NewProject();
        var folder = $"/linked-bucket/{Guid.NewGuid():N}/";
        var id = await project.NewDataset(DatasetType.TextClassification, folder, "spam");
        await project.Owner.UploadSamplesJsonAsync(id, new() { Samples = [Sample("x.txt", "hello"u8.ToArray())] });
        var link = (await project.Owner.ListSamplesAsync(id)).Samples!.Single().Source!;
        link.ShouldStartWith(host.Address.ToString());
        using var staying = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await staying.GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith(host.Server.Endpoint);
        using var going = host.NewHttpClient();
        (await going.GetStringAsync(link)).ShouldBe("hello");
    }

    [Fact]
    public async Task One_bucket_can_be_a_folder_here_while_the_others_are_on_the_service()
    {
        var project = await host.NewProject();
        var folder = $"/local-bucket/{Guid.NewGuid():N}/";
        var directory = Path.Combine(host.DataDirectory, "store", folder.Trim('/'));
        Directory.CreateDirectory(directory);
        TestDatasets.WriteImages(directory, 3);
        var id = await project.NewDataset(DatasetType.ImageClassification, folder);
        (await project.Owner.ListSamplesAsync(id)).SampleCount.ShouldBe(3);
    }

    private static async Task<ImportTaskStatusResp> Imported(TestProject project, string dataset, ImportTaskRequest request)
    {
        var task = (await project.Owner.ImportTaskAsync(dataset, request)).TaskId!;
        ImportTaskStatusResp? status = null;
        await Eventually.Is(async () => (status = await project.Owner.DescImportTaskAsync(dataset, task)).Status is "COMPLETED" or "FAILED");
        return status!;
    }

    private static Sample Sample(string name, byte[] content) => new() { Name = name, Data = Convert.ToBase64String(content) };
}
