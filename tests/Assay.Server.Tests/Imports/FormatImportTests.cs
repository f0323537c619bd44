using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Imports;

public abstract class FormatImportTests(AssayHost host)
{
    private const string Coco = """
        {"images": [
            {"id": 1, "file_name": "0001.png", "width": 32, "height": 24},
            {"id": 2, "file_name": "0002.png", "width": 32, "height": 24},
            {"id": 3, "file_name": "gone.png"},
            {"id": 4},
            {"id": 5, "file_name": "../../0001.png"}],
         "annotations": [
            {"id": 7, "image_id": 1, "category_id": 1, "bbox": [1, 2, 31.4, 18], "segmentation": [[1, 2, 30, 2, 30, 20], [5, 5, 6, 5, 6, 6]], "attributes": {"occluded": false}},
            {"id": 8, "image_id": 1, "category_id": 2, "bbox": [0, 0, 4, 4]},
            {"id": 9, "image_id": 2, "category_id": 3, "bbox": [0, 0, 4, 4]},
            {"id": 10, "image_id": 2, "category_id": 2, "bbox": [0, 0, 400, 4]}],
         "categories": [{"id": 1, "name": "car"}, {"id": 2, "name": "dog"}]}
        """;

    [Fact]
    public async Task A_COCO_file_brings_its_images_with_boxes_and_tells_what_it_could_not_take()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Write(directory, "annotations/instances.json", Coco);
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, "images")).FullName, 3);

        var import = await Import(project, dataset, new() { ImportPath = path + "annotations/instances.json", AnnotationFormat = "COCO" });
        (import.Status, import.ImportType, import.TotalSampleCount, import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe(("COMPLETED", 1, 2, 2, 1));
        (import.TotalFileCount, import.FinishedFileCount, import.FinishedFileSize, import.AnnotationFormat).ShouldBe((1, 1, (long)Coco.Length, "COCO"));
        var told = import.ErrorMsg!.Split('\n');
        told.ShouldContain(t => t.Contains("instances.json, line 4: there is no file gone.png"));
        told.ShouldContain(t => t.Contains("instances.json, line 5") && t.Contains("file_name"));
        told.ShouldContain(t => t.Contains("instances.json, line 6"));
        told.ShouldContain(t => t.Contains("instances.json, line 10") && t.Contains("category 3"));
        told.ShouldContain(t => t.Contains("instances.json, line 3") && t.Contains("outside the image"));
        told.ShouldContain(t => t.Contains("'car' has no attribute 'occluded'"));

        var samples = await Samples(project, dataset);
        samples.Keys.Order(StringComparer.Ordinal).ShouldBe(["0001.png", "0002.png"]);
        samples["0001.png"].SampleDir.ShouldBe(path + "images/");
        var labels = samples["0001.png"].Labels!.ToDictionary(l => l.Name!);
        (labels["car"].Type, labels["car"].Property!.Shape, labels["dog"].Property!.Shape).ShouldBe((LabelType.ObjectDetection, "bndbox", "bndbox"));
        labels["car"].Property!.Feature![1].ShouldBe([30, 20]);
        (await project.Owner.DescDatasetAsync(dataset)).Labels!.Select(l => l.Name).Order(StringComparer.Ordinal).ShouldBe(["car", "dog"]);
    }

    [Fact]
    public async Task Regions_of_COCO_are_polygons_of_a_segmentation_set_and_its_images_are_where_the_data_source_says()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ImageSegmentation);
        await Write(directory, "labels/b.json", Coco);
        await Write(directory, "labels/a.json", "{\"images\": [");
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, "elsewhere")).FullName, 3);

        var import = await Import(project, dataset, new() { ImportPath = path + "labels/", AnnotationFormat = "coco", DataSource = new() { DataPath = path + "elsewhere" } });
        (import.Status, import.ImportType, import.TotalFileCount, import.ImportedSampleCount).ShouldBe(("COMPLETED", 0, 2, 2));
        import.ErrorMsg!.ShouldContain("labels/a.json, line 1");
        var labels = (await Samples(project, dataset))["0001.png"].Labels!.Where(l => l.Name == "car").ToList();
        labels.Select(l => l.Property!.Shape).ShouldBe(["polygon", "polygon"]);
        labels.Select(l => l.Property!.Feature!.Count).ShouldBe([3, 3]);
    }

    [Fact]
    public async Task Importing_a_COCO_file_again_adds_nothing_and_labels_alone_replace_those_that_are_there()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        TestDatasets.WriteImages(directory, 3);
        await Write(directory, "in.json", Coco);
        var request = new ImportTaskRequest { ImportPath = path + "in.json", AnnotationFormat = "COCO", ImportAnnotations = false };
        (await Import(project, dataset, request)).AnnotatedSampleCount.ShouldBe(0);
        (await Import(project, dataset, request with { ImportAnnotations = true, IncludedLabels = [new() { Name = "car" }] })).AnnotatedSampleCount.ShouldBe(1);
        await Write(directory, "in.json", Coco.Replace("\"car\"", "\"van\"", StringComparison.Ordinal));
        (await Import(project, dataset, request with { ImportAnnotations = true })).AnnotatedSampleCount.ShouldBe(0);
        (await Import(project, dataset, request with { ImportAnnotations = true, ImportSamples = false })).AnnotatedSampleCount.ShouldBe(1);
        var samples = await Samples(project, dataset);
        (samples.Count, samples["0001.png"].Labels!.Any(l => l.Name == "van")).ShouldBe((2, true));
    }

    [Fact]
    public async Task A_file_that_is_no_COCO_fails_with_its_place()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Write(directory, "in.json", "[]");
        var import = await Import(project, dataset, new() { ImportPath = path + "in.json", AnnotationFormat = "COCO" });
        (import.Status, import.ErrorCode).ShouldBe(("FAILED", "ModelArts.4362"));
        import.ErrorMsg!.ShouldContain("in.json, line 1");
        (await Import(project, dataset, new() { ImportPath = path + "none/", AnnotationFormat = "COCO" })).ErrorCode.ShouldBe("ModelArts.4340");
    }

    [Fact]
    public async Task A_YOLO_folder_brings_its_images_with_boxes_and_polygons()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Write(directory, "data.yaml", "train: images/train\nnames: [car, dog]\n");
        await Write(directory, "labels/train/0001.txt", "0 0.5 0.5 0.5 0.5\n1 0.1 0.1 0.9 0.1 0.9 0.9\n1 0.1 0.1 2 0.1\n");
        await Write(directory, "labels/train/0002.txt", "");
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, "images", "train")).FullName, 3);

        var import = await Import(project, dataset, new() { ImportPath = path, ImportType = "dir", AnnotationFormat = "YOLO" });
        (import.Status, import.ImportType, import.TotalFileCount, import.FinishedFileCount, import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe(("COMPLETED", 0, 3, 3, 3, 1));
        import.ErrorMsg!.ShouldContain(path + "labels/train/0001.txt, line 3");
        var labels = (await Samples(project, dataset))["0001.png"].Labels!.ToDictionary(l => l.Name!);
        labels["car"].Property!.Feature!.SelectMany(p => p).ShouldBe([8, 6, 24, 18]);
        (labels["dog"].Property!.Shape, labels["dog"].Property!.Feature!.Count).ShouldBe(("polygon", 3));
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "data.yaml", ImportType = "manifest", AnnotationFormat = "YOLO" }), "0104");
    }

    [Fact]
    public async Task A_CVAT_file_brings_its_images_with_shapes_up_to_where_it_breaks()
    {
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, "images")).FullName, 3);
        await Write(directory, "annotations.xml", """
            <annotations><version>1.1</version>
            <image id="0" name="0000.png" width="32" height="24">
              <box label="car" occluded="0" xtl="1" ytl="2" xbr="30" ybr="20"><attribute name="colour">red</attribute></box>
              <ellipse label="dog" occluded="0" cx="10" cy="10" rx="5" ry="3"/>
              <points label="eye" occluded="0" points="1,1;2,2"/>
              <tag label="indoors"/>
            </image>
            <image id="1" name="nowhere.png" width="32" height="24"/>
            <image id="2" name="0001.png" width="32" height="24"></annotations>
            """);

        var import = await Import(project, dataset, new() { ImportPath = path + "annotations.xml", AnnotationFormat = "CVAT" });
        (import.Status, import.ImportType, import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe(("COMPLETED", 1, 1, 1));
        var told = import.ErrorMsg!.Split('\n');
        told.ShouldContain(t => t.Contains("there is no file nowhere.png"));
        told.ShouldContain(t => t.Contains("annotations.xml") && t.Contains("1 annotations of another kind"));
        told.ShouldContain(t => t.Contains("annotations.xml, line 9"));
        var labels = (await Samples(project, dataset))["0000.png"].Labels!;
        labels.Select(l => $"{l.Name} {l.Property!.Shape}").ShouldBe(["car bndbox", "dog polygon", "eye point", "eye point"]);

        var (_, classes, _, _) = await Empty(DatasetType.ImageClassification, project);
        await Write(directory, "tags.xml", """<annotations><image id="0" name="0002.png" width="32" height="24"><tag label="indoors"/></image></annotations>""");
        (await Import(project, classes, new() { ImportPath = path + "tags.xml", AnnotationFormat = "CVAT" })).AnnotatedSampleCount.ShouldBe(1);
    }

    [Fact]
    public async Task Label_Studio_brings_texts_with_spans_and_images_it_was_sent()
    {
        var (project, texts, path, directory) = await Empty(DatasetType.NamedEntityRecognition);
        await Write(directory, "texts.json", """
            [{"id": 2, "data": {"text": "Ann wrote it", "page": 7}, "annotations": [{"result": [{"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "Ann", "labels": ["Person"]}}]}]}, {"id": 3, "data": {"text": "So did Bo"}},
            {"id": 4}, {"data": {"text": "big", "more": "BIG"}}]
            """.Replace("BIG", new string('x', 20_000), StringComparison.Ordinal));
        var request = new ImportTaskRequest { ImportPath = path + "texts.json", AnnotationFormat = "LABEL-STUDIO" };
        var import = await Import(project, texts, request);
        (import.Status, import.ImportedSubSampleCount, import.AnnotatedSampleCount).ShouldBe(("COMPLETED", 2, 1));
        import.ErrorMsg!.Split('\n').Length.ShouldBe(2);
        import.ErrorMsg.ShouldContain("texts.json, line 2");
        (await Import(project, texts, request)).AnnotatedSampleCount.ShouldBe(0);
        var list = (await project.Owner.ListSamplesAsync(texts)).Samples!;
        list.Select(s => s.SampleData!.Single()).ShouldBe(["Ann wrote it", "So did Bo"]);
        var span = list[0].Labels!.ShouldHaveSingleItem();
        (span.Name, span.Property!.StartIndex, span.Property.EndIndex).ShouldBe(("Person", 0, 3));

        var (_, images, _, _) = await Empty(DatasetType.ObjectDetection, project);
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(directory, "3")).FullName, 3);
        await Write(directory, "images.json", """
            [{"data": {"image": "/data/upload/3/0001.png"}, "annotations": [{"result": [
                {"type": "rectanglelabels", "original_width": 32, "original_height": 24, "value": {"x": 25, "y": 25, "width": 50, "height": 50, "rotation": 0, "rectanglelabels": ["car"]}}]}]},
             {"data": {"image": "/data/local-files/?d=3/0002.png"}}, {"data": {"image": "https://example.com/a.png"}}]
            """);
        import = await Import(project, images, request with { ImportPath = path + "images.json" });
        (import.ImportedSampleCount, import.AnnotatedSampleCount).ShouldBe((2, 1));
        import.ErrorMsg!.ShouldContain("images.json, line 3");
        (await Samples(project, images))["0001.png"].Labels!.Single().Property!.Feature!.SelectMany(p => p).ShouldBe([8, 6, 24, 18]);
    }

    [Fact]
    public async Task What_breaks_a_rule_of_formats_is_refused()
    {
        var (project, dataset, path, _) = await Empty(DatasetType.ImageClassification);
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path, AnnotationFormat = "WORD" }), "0104");
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path, AnnotationFormat = "YOLO" }), "4383");
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "none.json", AnnotationFormat = "COCO" }), "4340");
    }

    [Fact]
    public async Task Neither_a_data_source_nor_a_file_name_reaches_into_the_bucket_of_another_project()
    {
        var (other, theirs, theirPath, theirDirectory) = await Empty(DatasetType.ObjectDetection);
        TestDatasets.WriteImages(theirDirectory, 3);
        (await Import(other, theirs, new() { ImportPath = theirPath })).ImportedSampleCount.ShouldBe(3);
        var (project, dataset, path, directory) = await Empty(DatasetType.ObjectDetection);
        await Write(directory, "in.json", Coco.Replace("\"0001.png", $"\"s3:/{theirPath}0001.png", StringComparison.Ordinal));
        await Eventually.Refused(() => project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path + "in.json", AnnotationFormat = "COCO", DataSource = new() { DataPath = theirPath } }), "4310");
        var import = await Import(project, dataset, new() { ImportPath = path + "in.json", AnnotationFormat = "COCO" });
        import.Status.ShouldBe("FAILED");
        import.ErrorMsg!.ShouldContain("in.json, line 2");
        (await project.Owner.DescDatasetAsync(dataset)).TotalSampleCount.ShouldBe(0);
    }

    private async Task<(TestProject Project, string Dataset, string Path, string Directory)> Empty(DatasetType type, TestProject? of = null)
    {
        var project = of ?? await host.NewProject();
        var (path, directory) = project.NewFolder("in");
        var dataset = (await project.Owner.CreateDatasetAsync(TestDatasets.Request(type) with { ImportData = null })).DatasetId!;
        await project.Ready(dataset);
        return (project, dataset, path, directory);
    }

    private static async Task Write(string directory, string name, string text)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
    }

    private static async Task<ImportTaskStatusResp> Import(TestProject project, string dataset, ImportTaskRequest request)
    {
        var task = (await project.Owner.ImportTaskAsync(dataset, request)).TaskId!;
        ImportTaskStatusResp? last = null;
        await Eventually.Is(async () => (last = await project.Owner.DescImportTaskAsync(dataset, task)).Status is "COMPLETED" or "FAILED");
        return last!;
    }

    private static async Task<Dictionary<string, DescribeSampleResp>> Samples(TestProject project, string dataset) =>
        (await project.Owner.ListSamplesAsync(dataset, new() { Limit = 100 })).Samples!.ToDictionary(s => s.SampleName!, StringComparer.Ordinal);
}

public sealed class FormatImportTestsOnSqlite(SqliteHost host) : FormatImportTests(host);

public sealed class FormatImportTestsOnPostgres(PostgresHost host) : FormatImportTests(host);
