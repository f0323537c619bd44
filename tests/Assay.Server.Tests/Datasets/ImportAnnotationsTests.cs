using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Datasets;

public abstract class ImportAnnotationsTests(AssayHost host)
{
    [Fact]
    public async Task Names_in_a_text_file_beside_an_image_are_its_labels()
    {
        var folder = await NewFolder(3);
        await folder.Write("0000.txt", "Rabbit\n");
        await folder.Write("0001.txt", "Rabbit\r\nPanda\n\nPanda");
        var (_, samples, labels) = await folder.Import(DatasetType.ImageClassification, "Panda");
        samples.ShouldBe(["0000.png: Rabbit", "0001.png: Rabbit+Panda", "0002.png: "]);
        labels.ShouldBe(["Panda", "Rabbit"]);
    }

    [Fact]
    public async Task Folder_names_are_labels_when_every_image_is_in_a_folder()
    {
        var folder = await NewFolder(0);
        folder.Images("deep/Panda", 1);
        folder.Images("Rabbit", 2);
        var (dataset, samples, _) = await folder.Import(DatasetType.ImageClassification);
        samples.ShouldBe(["0000.png: Rabbit", "0001.png: Rabbit", "0000.png: Panda"]);
        dataset.AnnotatedSampleCount.ShouldBe(3);

        folder.Images("", 1);
        (await folder.Import(DatasetType.ImageClassification)).Dataset.AnnotatedSampleCount.ShouldBe(0);
    }

    [Fact]
    public async Task Shapes_come_from_pascal_voc_files_and_bad_files_are_passed_over()
    {
        var folder = await NewFolder(4);
        await folder.Write("0000.xml", """
            <?xml version="1.0"?><annotation><size><width>32</width><height>24</height><depth>3</depth></size>
            <object><name>bike</name><difficult>1</difficult><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>11.5</xmax><ymax>12</ymax></bndbox></object>
            <object><name>sun</name><confidence>0.5</confidence><circle><cx>5</cx><cy>6</cy><r>3</r></circle></object>
            <object><name>roof</name><polygon><x1>1</x1><y1>1</y1><x2>9</x2><y2>1</y2><x3>5</x3><y3>8</y3><x4>1</x4><y4>1</y4></polygon></object></annotation>
            """);
        await folder.Write("0001.xml", "<annotation><object><name>bike</name><bndbox><xmin>9</xmin><ymin>2</ymin><xmax>1</xmax><ymax>12</ymax></bndbox></object></annotation>");
        await folder.Write("0002.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><annotation><object><name>&x;</name></object></annotation>");
        await folder.Write("0003.xml", "no xml");
        var (dataset, samples, labels) = await folder.Import(DatasetType.ObjectDetection);
        samples.ShouldBe(["0000.png: bike+sun+roof", "0001.png: ", "0002.png: ", "0003.png: "]);
        labels.ShouldBe(["bike", "sun", "roof"]);
        dataset.AnnotatedSampleCount.ShouldBe(1);
        dataset.Problems!.Split('\n').Length.ShouldBe(3);

        var first = (await folder.Samples(dataset.DatasetId!))[0].Labels!;
        first[0].Property!.Feature!.ShouldBe([[1.0, 2.0], [11.5, 12.0]]);
        first[0].Property!.Hard.ShouldBe("1");
        first[1].Score.ShouldBe(0.5);
        first[2].Property!.Feature!.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Attributes_that_the_label_has_come_with_it_and_others_are_told_once()
    {
        var folder = await NewFolder(2);
        foreach (var file in new[] { "0000.xml", "0001.xml" })
        {
            await folder.Write(file, """
                <annotation><object><name>bike</name><properties><colour>red</colour><age>3</age></properties>
                <bndbox><xmin>1</xmin><ymin>2</ymin><xmax>9</xmax><ymax>12</ymax></bndbox></object></annotation>
                """);
        }

        var created = await folder.Project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.ObjectDetection, folder.Path) with
        {
            Labels = [new() { Name = "bike", Attributes = [new() { Name = "colour", Type = "text" }] }],
        });
        var dataset = await folder.Project.Ready(created.DatasetId!);
        dataset.AnnotatedSampleCount.ShouldBe(2);
        dataset.Problems!.ShouldContain("has no attribute 'age'");
        dataset.Problems!.Split('\n').Length.ShouldBe(1);
        (await folder.Samples(dataset.DatasetId!)).ShouldAllBe(s => s.Labels![0].Property!.Additional!["colour"].GetString() == "red" && s.Labels[0].Property!.Additional!.Count == 1);
    }

    [Fact]
    public async Task What_was_left_out_is_told_by_the_dataset_and_its_job_until_a_synchronization_finds_it_mended()
    {
        var folder = await NewFolder(2);
        await folder.Write("0000.xml", "no xml");
        var owner = folder.Project.Owner;
        var (dataset, _, _) = await folder.Import(DatasetType.ObjectDetection);
        dataset.Problems!.ShouldStartWith($"Labels of {folder.Path}0000.png: ");
        var scan = (await owner.ListJobsAsync(new() { DatasetId = dataset.DatasetId, Kind = "scan-dataset" })).Jobs!.Single();
        (scan.State, scan.ErrorMsg, scan.Problems).ShouldBe(("succeeded", null, dataset.Problems));

        await folder.Write("0000.xml", "<annotation><object><name>bike</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>9</xmax><ymax>12</ymax></bndbox></object></annotation>");
        await owner.SyncDataSourceAsync(dataset.DatasetId!);
        await Eventually.Is(async () => (await owner.SyncDataSourceStateAsync(dataset.DatasetId!)).Status == "COMPLETED");
        var synced = await owner.DescDatasetAsync(dataset.DatasetId!);
        (synced.AnnotatedSampleCount, synced.Problems).ShouldBe((1, null));

        await folder.Write("0001.xml", "neither");
        await owner.SyncDataSourceAsync(dataset.DatasetId!);
        await Eventually.Is(async () => (await owner.DescDatasetAsync(dataset.DatasetId!)).Problems?.Contains("0001.png", StringComparison.Ordinal) == true);
        var sync = (await owner.ListJobsAsync(new() { DatasetId = dataset.DatasetId, Kind = "sync-data-source", Limit = 1 })).Jobs!.Single();
        sync.Problems.ShouldBe((await owner.DescDatasetAsync(dataset.DatasetId!)).Problems);
        (await owner.DescribeJobAsync(sync.JobId!)).Problems.ShouldBe(sync.Problems);
    }

    [Fact]
    public async Task Labels_follow_texts_behind_the_separator()
    {
        var folder = await NewFolder(0);
        await folder.Write("a.txt", "good phone\tpositive\nbad, very\tnegative,angry\nunknown\n");
        var (dataset, samples, _) = await folder.Import(DatasetType.TextClassification);
        samples.ShouldBe(["good phone: positive", "bad, very: negative+angry", "unknown: "]);
        dataset.AnnotatedSampleCount.ShouldBe(2);
    }

    [Fact]
    public async Task Labels_of_texts_stand_in_a_file_of_their_own_when_the_format_says_so()
    {
        var folder = await NewFolder(0);
        await folder.Write("a.txt", "one\n\nthree\nfour\n");
        await folder.Write("a_result.txt", "x|y\nz\n\nx\n");
        var (dataset, samples, _) = await folder.Import(DatasetType.TextClassification, new LabelFormat { LabelType = "0", TextLabelSeparator = "|" });
        samples.ShouldBe(["one: x+y", "three: ", "four: x"]);
        dataset.TotalSampleCount.ShouldBe(3);
    }

    [Fact]
    public async Task Chinese_texts_may_be_GBK()
    {
        var folder = await NewFolder(0);
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GBK")!;
        await File.WriteAllBytesAsync(Path.Combine(folder.Directory, "a.txt"), gbk.GetBytes("手机很好\t好评\n"));
        (await folder.Import(DatasetType.TextClassification)).Samples.ShouldBe(["手机很好: 好评"]);
    }

    [Fact]
    public async Task Nothing_is_imported_when_it_is_not_wanted()
    {
        var folder = await NewFolder(1);
        await folder.Write("0000.txt", "Rabbit");
        var created = await folder.Project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.ImageClassification, folder.Path) with { ImportAnnotations = false });
        (await folder.Project.Ready(created.DatasetId!)).AnnotatedSampleCount.ShouldBe(0);
    }

    private async Task<Folder> NewFolder(int images)
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("data");
        TestDatasets.WriteImages(directory, images);
        return new(project, path, directory);
    }

    private sealed record Folder(TestProject Project, string Path, string Directory)
    {
        public Task Write(string name, string text) => File.WriteAllTextAsync(System.IO.Path.Combine(Directory, name), text);

        public void Images(string name, int count) =>
            TestDatasets.WriteImages(System.IO.Directory.CreateDirectory(System.IO.Path.Combine(Directory, name)).FullName, count);

        public Task<(DescDatasetResponse Dataset, List<string> Samples, List<string> Labels)> Import(DatasetType type, params string[] labels) => Import(type, null, labels);

        public async Task<(DescDatasetResponse Dataset, List<string> Samples, List<string> Labels)> Import(DatasetType type, LabelFormat? format, params string[] labels)
        {
            var request = TestDatasets.Request(type, Path) with { LabelFormat = format, Labels = [.. labels.Select(l => new Label { Name = l })] };
            var dataset = await Project.Ready((await Project.Owner.CreateDatasetAsync(request)).DatasetId!);
            var samples = await Samples(dataset.DatasetId!);
            return (
                dataset,
                [.. samples.Select(s => $"{(type == DatasetType.TextClassification ? s.SampleData![0] : s.SampleName)}: {string.Join("+", s.Labels!.Select(l => l.Name))}")],
                [.. dataset.Labels!.Select(l => l.Name!)]);
        }

        /// <summary>In the order of files and lines.</summary>
        public async Task<List<DescribeSampleResp>> Samples(string datasetId) =>
            [.. (await Project.Owner.ListSamplesAsync(datasetId, new() { Limit = 100 })).Samples!.OrderBy(s => s.SampleDir, StringComparer.Ordinal).ThenBy(s => s.SampleName, StringComparer.Ordinal).ThenBy(s => s.SampleId, StringComparer.Ordinal)];
    }
}

public sealed class ImportAnnotationsTestsOnSqlite(SqliteHost host) : ImportAnnotationsTests(host);

public sealed class ImportAnnotationsTestsOnPostgres(PostgresHost host) : ImportAnnotationsTests(host);
