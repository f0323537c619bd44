using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;
using Assay.Server.Tests.Versions;

namespace Assay.Server.Tests.Export;

public abstract class ExportTests(AssayHost host)
{
    [Fact]
    public async Task A_tree_has_a_folder_per_label_and_a_tile_a_text_beside_each_file()
    {
        var (project, dataset, ids) = await Labeled();
        var tree = await Export(project, dataset, new() { Path = "/out-tree" + project.ProjectId[..8] + "/x/" });
        (tree.TotalSampleCount, tree.FinishedSampleCount, tree.Progress, tree.ExportType, tree.ExportFormat).ShouldBe((6, 6, 100, 2, 1));
        Files(tree.Path).ShouldBe(["0000.png", "0001.png", $"{await Name(project, dataset)}.manifest", "bee/0002.png", "bee/0003.png", "fly/0004.png", "fly/0005.png"], ignoreOrder: true);

        var tile = await Export(project, dataset, new() { Path = "/out-tile" + project.ProjectId[..8] + "/x/", ExportFormat = 2, ExportType = 0, SourceTypeHeader = "s3://" });
        (tile.TotalSampleCount, tile.ExportType).ShouldBe((4, 0));
        Files(tile.Path).Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).Count().ShouldBe(4);
        (await File.ReadAllTextAsync(Path.Combine(host.FileOf(tile.Path), "0002.txt"))).ShouldBe("bee\n");
        var manifest = await host.Manifest($"{tile.Path}{await Name(project, dataset)}.manifest");
        manifest.Keys.ShouldBe(ids.Skip(2), ignoreOrder: true);
        manifest.Values.ShouldAllBe(l => File.Exists(host.FileOf(l.GetProperty("source").GetString())));
    }

    [Fact]
    public async Task Samples_are_chosen_by_state_ids_and_conditions()
    {
        var (project, dataset, ids) = await Labeled();
        (await Count(new() { ExportType = 1 })).ShouldBe(2);
        (await Count(new() { ExportType = 3, ExportParams = new() { SampleState = "" } })).ShouldBe(6);
        (await Count(new() { ExportParams = new() { SampleState = "__all__" } })).ShouldBe(4);
        (await Count(new() { ExportParams = new() { Samples = [ids[0], ids[2], "unknown"] } })).ShouldBe(2);
        (await Count(new() { ExportType = 3, ExportParams = new() { SearchConditions = [new() { LabelList = new() { Labels = [new() { Name = "bee" }], Op = "AND" } }, new() { SampleName = "0000.png" }] } })).ShouldBe(3);
        var list = await project.Owner.GetExportTasksStatusOfDatasetAsync(dataset, new() { ExportType = 3 });
        (list.TotalCount, list.ExportTasks!.Count).ShouldBe((2, 2));
        list.ExportTasks[0].ExportParams!.SearchConditions!.Count.ShouldBe(2);
        (await project.Owner.GetExportTasksStatusOfDatasetAsync(dataset, new() { Limit = 2, Offset = 1 })).ExportTasks!.Count.ShouldBe(2);

        async Task<int?> Count(ExportTaskRequest request) => (await Export(project, dataset, request with { Path = $"/o{Guid.NewGuid():N}/x/" })).TotalSampleCount;
    }

    [Fact]
    public async Task A_new_dataset_has_the_files_the_labels_and_a_version()
    {
        var (project, dataset, _) = await Labeled();
        var name = "copy" + Guid.NewGuid().ToString("N")[..8];
        await Export(project, dataset, new()
        {
            Path = $"/{name}/in/",
            ExportType = 0,
            ExportParams = new()
            {
                ExportDest = "NEW_DATASET",
                ExportNewDatasetName = name,
                ExportNewDatasetWorkPath = $"/{name}/out/",
                ExportDatasetVersionName = "first",
                RatioSampleUsage = true,
                TrainSampleRatio = "0.5",
            },
        });
        var copy = (await project.Owner.ListDatasetsAsync(new() { SearchContent = name })).Datasets!.Single();
        await Eventually.Is(async () => (await project.Owner.DescDatasetAsync(copy.DatasetId!)).CurrentVersionName == "first");
        var details = await project.Owner.DescDatasetAsync(copy.DatasetId!);
        (details.Status, details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((DatasetStatus.Normal, 4, 4));
        details.Labels!.Select(l => l.Name).ShouldBe(["bee", "fly"], ignoreOrder: true);
        var samples = await project.Owner.ListAllSamplesAsync(copy.DatasetId!).ToListAsync();
        samples.CountBy(s => s.Labels!.Single().Name!).Select(c => c.Value).ShouldBe([2, 2]);
        using var http = host.NewHttpClient();
        (await http.GetByteArrayAsync(samples[0].Source, TestContext.Current.CancellationToken)).Length.ShouldBe((int)samples[0].SampleSize!);
        var version = details.Versions!.Single();
        (version.DataStatistics!["train_sample_count"].GetInt32(), version.DataStatistics["eval_sample_count"].GetInt32()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_version_is_exported_as_it_was()
    {
        var (project, dataset, ids) = await Labeled();
        var version = await project.Owner.Publish(dataset);
        await project.Owner.Label(dataset, [(ids[0], "fly"), (ids[2], "fly")]);
        var done = await Export(project, dataset, new() { Path = $"/v{Guid.NewGuid():N}/x/", VersionId = version.VersionId, ExportType = 0 });
        (done.TotalSampleCount, done.VersionId).ShouldBe((4, version.VersionId));
        Files(done.Path).ShouldContain("bee/0002.png");
        await Eventually.Refused(() => project.Owner.ExportTaskAsync(dataset, new() { Path = "/a/b/", VersionId = "none" }), "4353");
    }

    [Fact]
    public async Task Shapes_lie_beside_the_files_as_pascal_voc()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(2, DatasetType.ObjectDetection, "car");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.UpdateSamplesAsync(dataset, new() { Samples = [new() { SampleId = ids[0], Labels = [new() { Name = "car", Property = new() { Feature = [[1, 2], [11, 12]] } }] }] });
        var done = await Export(project, dataset, new() { Path = $"/s{Guid.NewGuid():N}/x/" });
        Files(done.Path).Count(f => f.EndsWith(".xml", StringComparison.Ordinal)).ShouldBe(1);

        // What was exported is a data source that brings its labels along.
        var again = await project.NewDataset(DatasetType.ObjectDetection, done.Path);
        (await project.Owner.DescDatasetAsync(again)).AnnotatedSampleCount.ShouldBe(1);
    }

    [Fact]
    public async Task Shapes_are_written_as_COCO_which_can_be_imported_again()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(4, DatasetType.ObjectDetection, "bus", "car");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.UpdateSamplesAsync(dataset, new()
        {
            Samples =
            [
                new() { SampleId = ids[0], Labels = [new() { Name = "car", Property = new() { Feature = [[1, 2], [11, 12]] } }] },
                new() { SampleId = ids[1], Labels = [new() { Name = "bus", Property = new() { Feature = [[3, 4], [9, 8]] } }] },
            ],
        });
        var whole = await Export(project, dataset, new() { Path = $"/s{Guid.NewGuid():N}/x/", AnnotationFormat = "COCO" });
        Files(whole.Path).Where(f => !f.EndsWith(".png", StringComparison.Ordinal)).ShouldBe(["instances.json", await Name(project, dataset) + ".manifest"], ignoreOrder: true);
        var (files, categories, boxes) = await Coco(whole.Path + "instances.json");
        files.Order(StringComparer.Ordinal).ShouldBe(["0000.png", "0001.png", "0002.png", "0003.png"]);
        categories.ShouldBe(["1 bus", "2 car"]);
        boxes.ShouldBe(["2 1 2 10 10", "1 3 4 6 4"], ignoreOrder: true);

        var split = await Export(project, dataset, new()
        {
            Path = $"/s{Guid.NewGuid():N}/x/",
            AnnotationFormat = "COCO",
            ExportType = 0,
            ExportParams = new() { RatioSampleUsage = true, TrainSampleRatio = "0.5" },
        });
        var (train, eval) = (await Coco(split.Path + "train/instances.json"), await Coco(split.Path + "eval/instances.json"));
        (train.Files.Count + eval.Files.Count, train.Boxes.Count + eval.Boxes.Count).ShouldBe((2, 2));
        train.Files.ShouldAllBe(f => File.Exists(Path.Combine(host.FileOf(split.Path), "train", f)));
        train.Categories.ShouldBe(categories);
        eval.Categories.ShouldBe(categories);

        var again = (await project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.ObjectDetection) with { ImportData = null })).DatasetId!;
        await project.Ready(again);
        await project.Owner.ImportTaskAsync(again, new() { ImportPath = whole.Path + "instances.json", AnnotationFormat = "COCO" });
        await Eventually.Is(async () => (await project.Owner.ListImportTasksAsync(again)).ImportTasks![0].Status == "COMPLETED");
        var details = await project.Owner.DescDatasetAsync(again);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((4, 2));
    }

    [Fact]
    public async Task What_COCO_cannot_hold_is_counted_told_and_in_the_manifest()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(2, DatasetType.ObjectDetection, "lane", "car");
        var ids = await project.Owner.SampleIds(dataset);
        SampleLabel line = new() { Name = "lane", Property = new() { Shape = "line", Feature = [[1, 2], [11, 12]] } };
        SampleLabel point = new() { Name = "lane", Property = new() { Shape = "point", Feature = [[3, 4]] } };
        await project.Owner.UpdateSamplesAsync(dataset, new()
        {
            Samples =
            [
                new() { SampleId = ids[0], Labels = [new() { Name = "car", Property = new() { Feature = [[1, 2], [11, 12]] } }, line, point] },
                new() { SampleId = ids[1], Labels = [line] },
            ],
        });
        var export = await Export(project, dataset, new() { Path = $"/s{Guid.NewGuid():N}/x/", AnnotationFormat = "COCO" });
        export.Status.ShouldBe("SUCCESSED");
        export.ErrorMsg!.Split('\n')[0].ShouldBe("3 labels are in the manifest alone:");
        export.ErrorMsg.ShouldContain(".png: COCO has named boxes, polygons and masks alone: line 'lane' was left out");
        export.ErrorMsg.ShouldContain("point 'lane' was left out");
        (await Coco(export.Path + "instances.json")).Boxes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var (project, dataset, _) = await Labeled();
        var source = (await project.Owner.DescDatasetAsync(dataset)).DataSources![0].DataPath!;
        await Refused(new(), "0104");
        await Refused(new() { Path = "/bare" }, "4316");
        await Refused(new() { Path = source + "sub/" }, "4358");
        await Refused(new() { Path = "/a/b/", ExportType = 4 }, "0104");
        await Refused(new() { Path = "/a/b/", ExportFormat = 3 }, "0104");
        await Refused(new() { Path = "/a/b/", AnnotationFormat = "COCO" }, "4384");
        await Refused(new() { Path = "/a/b/", SourceTypeHeader = "http://" }, "0104");
        await Refused(new() { Path = "/a/b/", ExportParams = new() { SampleState = "odd" } }, "0104");
        await Refused(new() { Path = "/a/b/", ExportParams = new() { ExportDest = "NEW_DATASET" } }, "0104");
        await Refused(new() { Path = "/a/b/", ExportParams = new() { SearchConditions = [new() { Score = "much" }] } }, "4396");
        await Eventually.Refused(() => project.Owner.GetExportTaskStatusOfDatasetAsync(dataset, "none"), "4359");

        Task Refused(ExportTaskRequest request, string number) => Eventually.Refused(() => project.Owner.ExportTaskAsync(dataset, request), number);
    }

    private async Task<(List<string> Files, List<string> Categories, List<string> Boxes)> Coco(string path)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(host.FileOf(path)));
        return (
            [.. json.RootElement.GetProperty("images").EnumerateArray().Select(i => i.GetProperty("file_name").GetString()!)],
            [.. json.RootElement.GetProperty("categories").EnumerateArray().Select(c => $"{c.GetProperty("id")} {c.GetProperty("name")}")],
            [.. json.RootElement.GetProperty("annotations").EnumerateArray().Select(a => $"{a.GetProperty("category_id")} {string.Join(' ', a.GetProperty("bbox").EnumerateArray())}")]);
    }

    /// <summary>Six images: two without label, two bees, two flies.</summary>
    private async Task<(TestProject Project, string Dataset, List<string> Ids)> Labeled()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(6, DatasetType.ImageClassification, "bee", "fly");
        var names = await project.Owner.ListAllSamplesAsync(dataset).ToDictionaryAsync(s => s.SampleName!, s => s.SampleId!);
        var ids = names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).ToList();
        await project.Owner.Label(dataset, [(ids[2], "bee"), (ids[3], "bee"), (ids[4], "fly"), (ids[5], "fly")]);
        return (project, dataset, ids);
    }

    private static async Task<ExportTaskStatusResp> Export(TestProject project, string dataset, ExportTaskRequest request)
    {
        var task = (await project.Owner.ExportTaskAsync(dataset, request)).TaskId!;
        ExportTaskStatusResp? state = null;
        await Eventually.Is(async () => (state = await project.Owner.GetExportTaskStatusOfDatasetAsync(dataset, task)).Status is "SUCCESSED" or "FAILED");
        state!.Status.ShouldBe("SUCCESSED", state.ErrorMsg);
        return state;
    }

    private IEnumerable<string> Files(string? path) =>
        Directory.EnumerateFiles(host.FileOf(path), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(host.FileOf(path), f));

    private static async Task<string> Name(TestProject project, string dataset) => (await project.Owner.DescDatasetAsync(dataset)).DatasetName!;
}

public sealed class ExportTestsOnSqlite(SqliteHost host) : ExportTests(host);

public sealed class ExportTestsOnPostgres(PostgresHost host) : ExportTests(host);
