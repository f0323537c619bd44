using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

public sealed class KilledImportTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_import_whose_server_is_killed_goes_on_with_nothing_twice_and_nothing_missing(string database)
    {
        await using var server = await ServerProcess.Start(database);
        var directory = Directory.CreateDirectory(Path.Combine(server.DataDirectory, "store", "killed", "in")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(directory, "in.manifest"), Enumerable.Range(0, 80_000).Select(i =>
            $$"""{"source":"{{i}}.png","annotation":[{"type":"modelarts/image_classification","name":"l{{i % 10}}"}]}"""));
        await ShouldBeWhole(server, TestDatasets.Request(), new() { ImportPath = "/killed/in/in.manifest" }, 80_000);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Records_of_an_annotation_file_are_the_same_samples_after_the_server_was_killed(string database)
    {
        await using var server = await ServerProcess.Start(database);
        var directory = Directory.CreateDirectory(Path.Combine(server.DataDirectory, "store", "killed", "in")).FullName;
        // All on one line, as such files are: only the number of a record tells it from others.
        await File.WriteAllTextAsync(Path.Combine(directory, "in.json"), $"[{string.Join(',', Enumerable.Range(0, 20_000).Select(i =>
            $$$"""{"data":{"text":"text {{{i}}}"},"annotations":[{"result":[{"type":"choices","value":{"choices":["l{{{i % 10}}}"]}}]}]}"""))}]");
        await ShouldBeWhole(
            server, TestDatasets.Request(DatasetType.TextClassification) with { ImportData = null }, new() { ImportPath = "/killed/in/in.json", AnnotationFormat = "LABEL-STUDIO" }, 20_000);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Files_are_copied_once_and_whole_when_the_server_is_killed_while_it_copies(string database)
    {
        await using var server = await ServerProcess.Start(database);
        var store = Path.Combine(server.DataDirectory, "store", "killed");
        for (var label = 0; label < 10; label++)
            TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(store, "in", $"l{label}")).FullName, 250, height: 24 + label);
        var admin = await server.Admin();
        var id = await Ready(admin, TestDatasets.Request(dataPath: "/killed/data/"));
        var task = (await admin.ImportTaskAsync(id, new() { ImportPath = "/killed/in/", ImportFolder = "copies" })).TaskId!;
        var (originals, copies) = (Path.Combine(store, "in"), Path.Combine(store, "data", "copies"));
        await Eventually.Is(() => Task.FromResult(Directory.Exists(copies) && Files(copies).Count() > 100));
        await server.Kill();
        Files(copies).Count().ShouldBeLessThan(2_500);

        await ShouldEndWhole(server, id, task, 2_500);
        Files(copies).ShouldBe(Files(originals));
        foreach (var file in Files(originals))
            (await File.ReadAllBytesAsync(Path.Combine(copies, file))).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(originals, file)));

        static IEnumerable<string> Files(string folder) =>
            Directory.EnumerateFiles(folder, "*.png", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal);
    }

    private static async Task ShouldBeWhole(ServerProcess server, CreateDatasetRequest dataset, ImportTaskRequest request, int count)
    {
        var admin = await server.Admin();
        var id = await Ready(admin, dataset);
        var task = (await admin.ImportTaskAsync(id, request)).TaskId!;
        await Eventually.Is(async () => (await admin.DescImportTaskAsync(id, task)).ImportedSampleCount > 0);
        (await admin.DescribeJobAsync(task)).Progress!.Value.ShouldBeGreaterThan(0);
        await server.Kill();
        await ShouldEndWhole(server, id, task, count);
    }

    private static async Task<string> Ready(AssayClient admin, CreateDatasetRequest dataset)
    {
        var id = (await admin.CreateDatasetAsync(dataset)).DatasetId!;
        await Eventually.Is(async () => (await admin.DescDatasetAsync(id)).Status == DatasetStatus.Normal);
        return id;
    }

    private static async Task ShouldEndWhole(ServerProcess server, string id, string task, int count)
    {
        await server.Start();
        var admin = await server.Admin();
        await Eventually.Is(async () => (await admin.DescImportTaskAsync(id, task)).Status == "COMPLETED", 180);

        var import = await admin.DescImportTaskAsync(id, task);
        (import.TotalSampleCount, import.ImportedSampleCount, import.AnnotatedSampleCount, import.ErrorMsg).ShouldBe((count, count, count, null));
        var imported = await admin.DescDatasetAsync(id);
        (imported.TotalSampleCount, imported.AnnotatedSampleCount, imported.Labels!.Count).ShouldBe((count, count, 10));
        (await admin.ListSamplesAsync(id)).SampleCount.ShouldBe(count);
    }
}
