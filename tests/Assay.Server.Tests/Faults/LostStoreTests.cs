using System.Net;
using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>The object store goes away while it is needed, and comes back.</summary>
public sealed class LostStoreTests
{
    [Fact]
    public async Task A_job_waits_for_its_store_and_goes_on_where_it_was()
    {
        await using var store = new S3Server();
        await using var server = await StartServer(store);
        var admin = await server.Admin();
        var folder = await store.NewFolder();
        for (var i = 0; i < 400; i++)
            await store.Put($"{folder}{i:D4}.txt", Encoding.UTF8.GetBytes($"text {i}\n"));

        var id = (await admin.CreateDatasetAsync(TestDatasets.Request(DatasetType.TextClassification, folder))).DatasetId!;
        await store.Kill();
        using var http = server.NewHttpClient();
        using (var ready = await http.GetAsync("/readyz"))
        {
            ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await ready.Content.ReadAsStringAsync()).ShouldContain($"{store.Endpoint} cannot be used: Connection refused");
        }

        (await admin.DescDatasetAsync(id)).Status.ShouldBe(DatasetStatus.Creating);
        await store.Run();
        await Eventually.Is(async () => (await admin.DescDatasetAsync(id)).Status == DatasetStatus.Normal);
        (await admin.DescDatasetAsync(id)).TotalSampleCount.ShouldBe(400);
        (await admin.ListSamplesAsync(id)).SampleCount.ShouldBe(400);
        (await http.GetStringAsync("/readyz")).ShouldBe("ready");
    }

    [Fact]
    public async Task A_publication_waits_for_its_store_and_writes_every_file_once_it_is_back()
    {
        await using var store = new S3Server();
        await using var server = await StartServer(store);
        var admin = await server.Admin();
        var folder = await store.NewFolder();
        for (var i = 0; i < 200; i++)
            await store.Put($"{folder}{i:D4}.png", TestDatasets.Png(4, 4, i));
        var work = await store.NewFolder();
        var id = (await admin.CreateDatasetAsync(TestDatasets.Request(DatasetType.ImageClassification, folder) with { WorkPath = work })).DatasetId!;
        await Eventually.Is(async () => (await admin.DescDatasetAsync(id)).Status == DatasetStatus.Normal);
        await Eventually.Is(async () => (await admin.ListSamplesAsync(id)).Samples!.All(s => s.Metadata?.Size is not null));

        var version = (await admin.CreateDatasetVersionAsync(id, new() { VersionName = "V001", ExportImages = true })).VersionId!;
        // In the middle: some of the pictures are copied, and not all of them.
        await Eventually.Is(async () => await Copies(store, work) > 0);
        await store.Kill();
        var during = await admin.DescribeDatasetVersionAsync(id, version);
        (during.Status, (await admin.DescDatasetAsync(id)).Status).ShouldBe((0, DatasetStatus.Publishing));

        await store.Run();
        DatasetVersion? after = null;
        await Eventually.Is(async () => (after = await admin.DescribeDatasetVersionAsync(id, version)).Status != 0, 120);
        (after!.Status, after.TotalSampleCount, after.Message).ShouldBe((1, 200, null));
        (await Copies(store, work)).ShouldBe(200);
        Encoding.UTF8.GetString((await store.Get(after.ManifestPath!))!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(200);
    }

    [Fact]
    public async Task A_request_that_needs_the_store_is_refused_for_now_and_changes_nothing()
    {
        await using var store = new S3Server();
        await using var server = await StartServer(store);
        var admin = await server.Admin();
        var id = (await admin.CreateDatasetAsync(TestDatasets.Request(DatasetType.TextClassification, "/texts/in/"))).DatasetId!;
        await Eventually.Is(async () => (await admin.DescDatasetAsync(id)).Status == DatasetStatus.Normal);
        await store.Kill();
        var upload = new UploadSamplesJsonRequest { Samples = [new() { Name = "a.txt", Data = "aGVsbG8=" }] };
        var refused = await Eventually.Refused(() => admin.UploadSamplesJsonAsync(id, upload), "4314");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await admin.ListSamplesAsync(id)).SampleCount.ShouldBe(0);
        await store.Run();
        (await admin.UploadSamplesJsonAsync(id, upload)).Success.ShouldBe(true);
    }

    /// <summary>How many pictures are below a folder.</summary>
    private static async Task<int> Copies(S3Server store, string folder)
    {
        using var client = store.NewClient();
        var listed = await client.ListObjectsV2Async(new() { BucketName = folder.Split('/')[1], Prefix = folder[(folder.IndexOf('/', 1) + 1)..] });
        return listed.S3Objects?.Count(o => o.Key.EndsWith(".png", StringComparison.Ordinal)) ?? 0;
    }

    private static async Task<ServerProcess> StartServer(S3Server store)
    {
        await store.Start();
        return await ServerProcess.Start(
            "sqlite", ("Storage__Kind", "s3"), ("Storage__S3__Endpoint", store.Endpoint), ("Storage__S3__AccessKey", S3Server.AccessKey),
            ("Storage__S3__SecretKey", S3Server.SecretKey), ("Storage__S3__CreateBuckets", "true"));
    }
}
