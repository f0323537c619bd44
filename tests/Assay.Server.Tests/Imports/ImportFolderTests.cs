using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Imports;

public abstract class ImportFolderTests(AssayHost host)
{
    [Fact]
    public async Task Files_of_a_folder_are_copied_below_the_data_source_and_importing_again_adds_nothing()
    {
        var project = await host.NewProject();
        var (source, data) = project.NewFolder("data");
        var dataset = await project.NewDataset(DatasetType.ImageClassification, source);
        var (path, directory) = project.NewFolder("in");
        foreach (var animal in new[] { "cat", "dog" })
            TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, animal)).FullName, 2);

        var import = await Import(project, dataset, new() { ImportPath = path, ImportFolder = "first/batch" });
        (import.Status, import.ImportedSampleCount, import.AnnotatedSampleCount, import.ErrorMsg).ShouldBe(("COMPLETED", 4, 4, null));
        var samples = await project.Owner.ListAllSamplesAsync(dataset).ToListAsync();
        samples.Select(s => s.SampleDir + s.SampleName).Order().ShouldBe(
            [$"{source}first/batch/cat/0000.png", $"{source}first/batch/cat/0001.png", $"{source}first/batch/dog/0000.png", $"{source}first/batch/dog/0001.png"]);
        samples.Single(s => s.SampleDir!.EndsWith("cat/", StringComparison.Ordinal) && s.SampleName == "0000.png").Labels!.Single().Name.ShouldBe("cat");
        (await File.ReadAllBytesAsync(Path.Combine(data, "first/batch/dog/0001.png"))).ShouldBe(TestDatasets.Png(32, 24, 1));
        Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Length.ShouldBe(4);

        // The originals may go; the dataset has its own.
        TestDatasets.WriteImages(Path.Combine(directory, "cat"), 3);
        import = await Import(project, dataset, new() { ImportPath = path, ImportFolder = "first/batch" });
        (import.ImportedSampleCount, import.ErrorMsg).ShouldBe((5, null));
        (await project.Owner.DescDatasetAsync(dataset)).TotalSampleCount.ShouldBe(5);
        Directory.Delete(directory, recursive: true);
        await project.Owner.SyncDataSourceAsync(dataset);
        await Eventually.Is(async () => (await project.Owner.SyncDataSourceStateAsync(dataset)).Status == "COMPLETED");
        (await project.Owner.DescDatasetAsync(dataset)).TotalSampleCount.ShouldBe(5);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_told_and_not_written_over()
    {
        var project = await host.NewProject();
        var (source, data) = project.NewFolder("data");
        var dataset = await project.NewDataset(DatasetType.ImageClassification, source);
        var (path, directory) = project.NewFolder("in");
        TestDatasets.WriteImages(directory, 2);
        await Import(project, dataset, new() { ImportPath = path, ImportFolder = "a" });
        var same = TestDatasets.Png(32, 24, 0);
        same[^20] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(directory, "0000.png"), same);

        var import = await Import(project, dataset, new() { ImportPath = path, ImportFolder = "a" });
        (import.Status, import.ImportedSampleCount, import.ErrorMsg).ShouldBe(("COMPLETED", 1, $"{path}0000.png: {source}a/0000.png is another file of that name"));
        (await File.ReadAllBytesAsync(Path.Combine(data, "a", "0000.png"))).ShouldBe(TestDatasets.Png(32, 24, 0));
    }

    [Fact]
    public async Task Files_that_a_manifest_names_are_copied_and_labels_alone_find_the_copies()
    {
        var project = await host.NewProject();
        var (source, _) = project.NewFolder("data");
        var dataset = await project.NewDataset(DatasetType.ImageClassification, source);
        var (path, directory) = project.NewFolder("in");
        var (other, elsewhere) = project.NewFolder("elsewhere");
        TestDatasets.WriteImages(directory, 1);
        TestDatasets.WriteImages(elsewhere, 1);
        await File.WriteAllLinesAsync(Path.Combine(directory, "in.manifest"), ["""{"source":"0000.png"}""", $$"""{"source":"{{other}}0000.png"}""", """{"source":"gone.png"}"""]);
        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest", ImportFolder = "m" });
        (import.ImportedSampleCount, import.ErrorMsg).ShouldBe((2, $"{path}gone.png: there is no such file"));
        var samples = await project.Owner.ListAllSamplesAsync(dataset).ToListAsync();
        samples.Select(s => s.SampleDir + s.SampleName).Order().ShouldBe(new[] { $"{source}m/0000.png", $"{source}m{other}0000.png" }.Order());

        await File.WriteAllLinesAsync(Path.Combine(directory, "in.manifest"), ["""{"source":"0000.png","annotation":[{"type":"modelarts/image_classification","name":"cat"}]}"""]);
        import = await Import(project, dataset, new() { ImportPath = path + "in.manifest", ImportFolder = "m", ImportSamples = false });
        (import.ImportedSampleCount, import.AnnotatedSampleCount, import.ErrorMsg).ShouldBe((1, 1, null));
    }

    [Fact]
    public async Task Lines_of_a_text_file_are_lines_of_its_copy()
    {
        var project = await host.NewProject();
        var (source, data) = project.NewFolder("data");
        var dataset = await project.NewDataset(DatasetType.TextClassification, source);
        var (path, directory) = project.NewFolder("in");
        await File.WriteAllLinesAsync(Path.Combine(directory, "a.txt"), Enumerable.Range(0, 600).Select(i => $"text {i}"));
        (await Import(project, dataset, new() { ImportPath = path, ImportFolder = "t" })).ImportedSampleCount.ShouldBe(600);
        (await project.Owner.ListSamplesAsync(dataset)).Samples!.ShouldAllBe(s => s.SampleDir == source + "t/");
        File.Exists(Path.Combine(data, "t", "a.txt")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DatasetType.Table, "x", "4383")]
    [InlineData(DatasetType.ImageClassification, "../x", "4374")]
    [InlineData(DatasetType.ImageClassification, "a/../../x", "4374")]
    [InlineData(DatasetType.ImageClassification, "in/x", "0104")]
    public async Task A_folder_that_will_not_do_is_refused(DatasetType type, string folder, string why)
    {
        var project = await host.NewProject();
        var (source, _) = project.NewFolder("data");
        var dataset = await project.NewDataset(type, source);
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = source + "in/", ImportFolder = folder }), why);
    }

    private static async Task<ImportTaskStatusResp> Import(TestProject project, string dataset, ImportTaskRequest request)
    {
        var task = (await project.Owner.ImportTaskAsync(dataset, request)).TaskId!;
        ImportTaskStatusResp? status = null;
        await Eventually.Is(async () => (status = await project.Owner.DescImportTaskAsync(dataset, task)).Status is "COMPLETED" or "FAILED");
        return status!;
    }
}

public sealed class ImportFolderTestsOnSqlite(SqliteHost host) : ImportFolderTests(host);

public sealed class ImportFolderTestsOnPostgres(PostgresHost host) : ImportFolderTests(host);
