using System.Net;
using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Imports;

public abstract class ImportTests(AssayHost host)
{
    [Fact]
    public async Task A_manifest_brings_samples_with_labels_sizes_and_attributes()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Lines(
            directory, "in.manifest",
            $$"""{"source":"s3:/{{path}}a.png","usage":"train","hard":true,"hard-coefficient":0.5,"annotation":[{"type":"modelarts/object_detection","annotation-loc":"a.xml","annotation-format":"PASCAL VOC","annotated-by":"human"}]}""",
            $$$"""{"source":"{{{path}}}b.png","property":{"@modelarts:size":[640,480,3]}}""",
            """{"source":"sub/c.png"}""");
        await File.WriteAllTextAsync(Path.Combine(directory, "a.xml"), Voc("car", 1, 2, 30, 20));

        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest" });
        (import.Status, import.ImportType, import.TotalSampleCount, import.ImportedSampleCount, import.AnnotatedSampleCount, import.ErrorMsg).ShouldBe(("COMPLETED", 1, 3, 3, 1, null));
        (import.FinishedFileSize, import.ImportPath, import.DatasetId).ShouldBe((import.TotalFileSize, path + "in.manifest", dataset));
        var samples = await Samples(project, dataset);
        samples.Keys.Order(StringComparer.Ordinal).ShouldBe(["a.png", "b.png", "c.png"]);
        var label = samples["a.png"].Labels.ShouldHaveSingleItem();
        (label.Name, label.Type, label.Property!.Shape).ShouldBe(("car", LabelType.ObjectDetection, "bndbox"));
        label.Property.Feature![1].ShouldBe([30, 20]);
        samples["a.png"].Metadata!.Hard.ShouldBe(1);
        samples["c.png"].SampleDir.ShouldBe(path + "sub/");
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((3, 1));
        details.Labels!.Select(l => l.Name).ShouldBe(["car"]);
    }

    [Fact]
    public async Task Importing_the_same_again_adds_nothing_and_keeps_what_people_labeled()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await Lines(directory, "in.manifest", Image(path, "a", "cat"), Image(path, "b", "dog"), Image(path, "a", "dog"));
        (await Import(project, dataset, new() { ImportPath = path + "in.manifest" })).ImportedSampleCount.ShouldBe(3);
        var samples = await Samples(project, dataset);
        samples.Count.ShouldBe(2);
        samples["a.png"].Labels!.Single().Name.ShouldBe("cat");
        await Lines(directory, "again.manifest", Image(path, "a", "dog"), Image(path, "c", "dog"));

        var again = await Import(project, dataset, new() { ImportPath = path + "again.manifest" });
        (again.TotalSampleCount, again.ImportedSampleCount, again.AnnotatedSampleCount).ShouldBe((2, 2, 1));
        (await Samples(project, dataset))["a.png"].Labels!.Single().Name.ShouldBe("cat");

        // Labels alone replace those that are there, and add no samples.
        await Lines(directory, "labels.manifest", Image(path, "a", "dog"), Image(path, "d", "dog"));
        var labels = await Import(project, dataset, new() { ImportPath = path + "labels.manifest", ImportSamples = false });
        (labels.ImportedSampleCount, labels.AnnotatedSampleCount).ShouldBe((1, 1));
        samples = await Samples(project, dataset);
        (samples.Count, samples["a.png"].Labels!.Single().Name).ShouldBe((3, "dog"));
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((3, 3));
    }

    [Fact]
    public async Task Labels_choose_which_samples_come_in()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await Lines(
            directory, "in.manifest", Image(path, "a", "cat"), Image(path, "b", "dog"), Image(path, "c", "cow"),
            $$"""{"source":"{{path}}d.png","hard":true,"annotation":[{"type":"modelarts/image_classification","name":"cow"}]}""");
        var manifest = path + "in.manifest";
        (await Import(project, dataset, new() { ImportPath = manifest, DifficultOnly = true })).ImportedSampleCount.ShouldBe(1);
        (await Samples(project, dataset)).Keys.ShouldBe(["d.png"]);
        using var http = project.OwnerHttp();
        using var answer = await http.PostAsync($"datasets/{dataset}/import-tasks", new StringContent($$"""{"import_path":"{{manifest}}","included_labels":["cat",{"name":"dog"}],"import_annotations":false}""", Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Ended(project, dataset);
        (await Samples(project, dataset)).Keys.Order(StringComparer.Ordinal).ShouldBe(["a.png", "b.png", "d.png"]);
        (await Samples(project, dataset))["a.png"].Labels.ShouldBeEmpty();
        await Import(project, dataset, new() { ImportPath = manifest, ExcludedLabels = [new() { Name = "cow" }, new() { Name = "dog" }] });
        (await Samples(project, dataset)).Keys.Order(StringComparer.Ordinal).ShouldBe(["a.png", "b.png", "d.png"]);
    }

    [Fact]
    public async Task Labels_that_are_not_final_wait_for_confirmation()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await Lines(directory, "in.manifest", Image(path, "a", "cat"));
        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest", FinalAnnotation = false });
        (import.AnnotatedSampleCount, import.UnconfirmedSampleCount).ShouldBe((0, 1));
        (await project.Owner.DescDatasetAsync(dataset)).UnconfirmedSampleCount.ShouldBe(1);
        (await Samples(project, dataset))["a.png"].SampleStatus.ShouldBe("__AUTO_ANNOTATION__");
    }

    [Fact]
    public async Task Bad_lines_are_told_with_their_places_and_the_rest_comes_in()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await Lines(
            directory, "in.manifest", Image(path, "a", "cat"), """{"source":""", """{"source":"s3://x/../../etc/passwd.png"}""", """{"source":"notes.docx"}""",
            $$"""{"source":"{{path}}e.png","annotation":[{"type":"modelarts/image_classification","name":"__none__"}]}""", """{"source":"https://example.com/x.png"}""");
        await using (var file = File.Open(Path.Combine(directory, "in.manifest"), FileMode.Append))
        {
            // Not UTF-8; then a line longer than any, cut off at the end of the file.
            file.Write("{\"source\":\"\xff.png\"}\n"u8[..12]);
            file.Write([0xFF, 0xFE, (byte)'"', (byte)'}', (byte)'\n']);
            file.Write(Encoding.ASCII.GetBytes(new string('x', 20 << 20)));
        }

        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest" });
        import.Status.ShouldBe("COMPLETED");
        foreach (var line in new[] { "line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8" })
            import.ErrorMsg!.ShouldContain(line);
        var samples = await Samples(project, dataset);
        samples.Keys.Order(StringComparer.Ordinal).ShouldBe(["a.png", "e.png"]);
        samples["e.png"].Labels.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manifest_of_nothing_fails_with_the_reason()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await Lines(directory, "in.manifest", "no json at all");
        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest" });
        (import.Status, import.ErrorCode).ShouldBe(("FAILED", "ModelArts.4362"));
        import.ErrorMsg!.ShouldContain("line 1");
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "none.manifest" }), "4340");
        (await Import(project, dataset, new() { ImportPath = path + "empty/" })).ErrorCode.ShouldBe("ModelArts.4340");
    }

    [Fact]
    public async Task A_link_out_of_the_store_is_not_followed()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        File.CreateSymbolicLink(Path.Combine(directory, "link.manifest"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(directory, "out"), "/usr/share");
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "link.manifest" }), "4340");
        (await Import(project, dataset, new() { ImportPath = path + "out/" })).Status.ShouldBe("FAILED");
    }

    [Fact]
    public async Task A_folder_of_images_comes_with_the_labels_beside_them()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        var folder = Directory.CreateDirectory(Path.Combine(directory, "more")).FullName;
        TestDatasets.WriteImages(folder, 3);
        await File.WriteAllTextAsync(Path.Combine(folder, "0001.xml"), Voc("car", 1, 2, 30, 20));
        await File.WriteAllTextAsync(Path.Combine(folder, "0002.xml"), "<annotation><object>");
        var import = await Import(project, dataset, new() { ImportPath = path + "more/" });
        (import.ImportType, import.TotalFileCount, import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe((0, 3, 3, 1));
        import.ErrorMsg!.ShouldContain("0002.png");
        await Eventually.Is(async () => (await Samples(project, dataset)).Values.All(s => s.Metadata?.Size is [32, 24, _]));
        (await Samples(project, dataset))["0001.png"].Labels!.Single().Name.ShouldBe("car");
    }

    [Fact]
    public async Task Texts_and_rows_of_tables_come_in_line_by_line()
    {
        var (project, texts, path, directory) = await Empty(DatasetType.TextClassification);
        await Lines(
            directory, "in.manifest", """{"source":"content://good, really","annotation":[{"type":"modelarts/text_classification","name":"positive"}]}""", """{"source":"content://bad"}""");
        (await Import(project, texts, new() { ImportPath = path + "in.manifest" })).ImportedSubSampleCount.ShouldBe(2);
        var list = (await project.Owner.ListSamplesAsync(texts)).Samples!;
        list.Select(s => s.SampleData!.Single()).ShouldBe(["good, really", "bad"]);
        list[0].Labels!.Single().Name.ShouldBe("positive");
        await Lines(Directory.CreateDirectory(Path.Combine(directory, "lines")).FullName, "x.txt", "so so|neutral", "fine|positive");
        await Import(project, texts, new() { ImportPath = path + "lines/", LabelFormat = new() { LabelType = "1", TextSampleSeparator = "|" } });
        (await project.Owner.DescDatasetAsync(texts)).AnnotatedSampleCount.ShouldBe(3);

        var (_, table, rows, folder) = await Empty(DatasetType.Table, project);
        await Lines(folder, "a.csv", "name,size", "a,1", "b,2");
        var import = await Import(project, table, new() { ImportPath = rows, WithColumnHeader = true });
        (import.ImportedSampleCount, import.DataSource!.WithColumnHeader).ShouldBe((2, true));
    }

    [Theory]
    [InlineData("""{}""", "import_path")]
    [InlineData("""{"import_path":"/b/../x/"}""", "4374")]
    [InlineData("""{"import_path":"/b/x.zip"}""", "archives")]
    [InlineData("""{"import_path":"/b/x/","import_origin":"dws"}""", "obs")]
    [InlineData("""{"import_path":"/b/x/","import_type":"tar"}""", "import_type")]
    [InlineData("""{"import_path":"/b/x/","import_type":"manifest"}""", "manifest file itself")]
    [InlineData("""{"import_path":"/b/x/","label_format":{}}""", "4383")]
    [InlineData("""{"import_path":"/b/x/","import_samples":false,"import_annotations":false}""", "nothing to import")]
    [InlineData("""{"import_path":"/b/x/","included_labels":[null]}""", "4105")]
    [InlineData("""{"import_path":"/b/x/","included_labels":"cat"}""", "4105")]
    public async Task What_breaks_a_rule_is_refused(string body, string why)
    {
        var (project, dataset, _, _) = await Empty(DatasetType.ImageClassification);
        using var http = project.OwnerHttp();
        using var answer = await http.PostAsync($"datasets/{dataset}/import-tasks", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task Two_imports_at_once_are_one_and_a_refusal_and_both_are_listed_later()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageClassification);
        await File.WriteAllLinesAsync(Path.Combine(directory, "in.manifest"), Enumerable.Range(0, 60_000).Select(i => Image(path, $"{i}", "cat")));
        var first = await project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "in.manifest" });
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "in.manifest" }), "4356");
        await Eventually.Refused(() => project.Owner.CreateDatasetVersionAsync(dataset, new()), "4343");
        await Ended(project, dataset);
        await Import(project, dataset, new() { ImportPath = path + "in.manifest" });
        var list = await project.Owner.ListImportTasksAsync(dataset, new() { Limit = 1, Offset = 1 });
        (list.TotalCount, list.ImportTasks!.Single().TaskId, list.ImportTasks![0].ImportedSampleCount).ShouldBe((2, first.TaskId, 60_000));
        (await project.Owner.DescDatasetAsync(dataset)).AnnotatedSampleCount.ShouldBe(60_000);
        await Eventually.Refused(() => project.Owner.DescImportTaskAsync(dataset, "0000000000000000000"), "4700");
        var member = await project.Member(TestProject.NewEmail("m"));
        (await Should.ThrowAsync<AssayException>(() => member.ImportTaskAsync(dataset, new() { ImportPath = path }))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Neither_an_import_nor_a_line_of_a_manifest_reaches_into_the_bucket_of_another_project()
    {
        var (other, theirs, theirPath, theirDirectory) = await Empty(DatasetType.ObjectDetection);
        await Lines(theirDirectory, "in.manifest", $$"""{"source":"s3:/{{theirPath}}a.png"}""");
        (await Import(other, theirs, new() { ImportPath = theirPath + "in.manifest" })).ImportedSampleCount.ShouldBe(1);
        await File.WriteAllTextAsync(Path.Combine(theirDirectory, "a.xml"), Voc("car", 1, 2, 30, 20));

        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = theirPath + "in.manifest" }), "4310");
        await Lines(
            directory, "in.manifest",
            $$"""{"source":"s3:/{{theirPath}}a.png"}""",
            $$"""{"source":"s3:/{{path}}b.png","annotation":[{"type":"modelarts/object_detection","annotation-loc":"s3:/{{theirPath}}a.xml","annotation-format":"PASCAL VOC"}]}""");
        var import = await Import(project, dataset, new() { ImportPath = path + "in.manifest" });
        (import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe((1, 0));
        import.ErrorMsg!.ShouldContain("in.manifest, line 1");
        (await Samples(project, dataset)).Keys.ShouldBe(["b.png"]);
    }

    private async Task<(TestProject Project, string Dataset, string Path, string Directory)> Empty(DatasetType type, TestProject? in_ = null)
    {
        var project = in_ ?? await host.NewProject();
        var (path, directory) = project.NewFolder("in");
        var request = TestDatasets.Request(type) with { ImportData = null };
        var dataset = (await project.Owner.CreateDatasetAsync(request)).DatasetId!;
        await project.Ready(dataset);
        return (project, dataset, path, directory);
    }

    private static async Task<ImportTaskStatusResp> Import(TestProject project, string dataset, ImportTaskRequest request)
    {
        await project.Owner.ImportTaskAsync(dataset, request);
        return await Ended(project, dataset);
    }

    private static async Task<ImportTaskStatusResp> Ended(TestProject project, string dataset)
    {
        ImportTaskStatusResp? last = null;
        await Eventually.Is(async () =>
        {
            last = (await project.Owner.ListImportTasksAsync(dataset)).ImportTasks![0];
            return last.Status is "COMPLETED" or "FAILED";
        });
        return last!;
    }

    private static async Task<Dictionary<string, DescribeSampleResp>> Samples(TestProject project, string dataset) =>
        (await project.Owner.ListSamplesAsync(dataset, new() { Limit = 100 })).Samples!.ToDictionary(s => s.SampleName!, StringComparer.Ordinal);

    private static Task Lines(string directory, string name, params string[] lines) => File.WriteAllLinesAsync(Path.Combine(directory, name), lines);

    private static string Image(string path, string name, string label) =>
        $$"""{"source":"{{path}}{{name}}.png","annotation":[{"type":"modelarts/image_classification","name":"{{label}}"}]}""";

    private static string Voc(string name, int x1, int y1, int x2, int y2) => $"""
        <annotation><size><width>32</width><height>24</height><depth>3</depth></size>
        <object><name>{name}</name><bndbox><xmin>{x1}</xmin><ymin>{y1}</ymin><xmax>{x2}</xmax><ymax>{y2}</ymax></bndbox></object></annotation>
        """;
}

public sealed class ImportTestsOnSqlite(SqliteHost host) : ImportTests(host);

public sealed class ImportTestsOnPostgres(PostgresHost host) : ImportTests(host);
