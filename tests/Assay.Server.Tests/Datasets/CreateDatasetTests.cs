using System.Net;
using System.Net.Http.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Datasets;

public abstract class CreateDatasetTests(AssayHost host)
{
    [Fact]
    public async Task A_folder_of_images_becomes_samples_and_other_files_stay_out()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("pictures");
        TestDatasets.WriteImages(directory, 3);
        Directory.CreateDirectory(Path.Combine(directory, "more"));
        TestDatasets.WriteImages(Path.Combine(directory, "more"), 2);
        await File.WriteAllTextAsync(Path.Combine(directory, "readme.md"), "x", TestContext.Current.CancellationToken);

        var id = await project.NewDataset(DatasetType.ObjectDetection, path, "cat", "dog");

        var dataset = await project.Owner.DescDatasetAsync(id);
        dataset.TotalSampleCount.ShouldBe(5);
        dataset.AnnotatedSampleCount.ShouldBe(0);
        dataset.Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("cat", LabelType.ObjectDetection), ("dog", LabelType.ObjectDetection)]);
        dataset.InnerWorkPath.ShouldBe($"{dataset.WorkPath}{dataset.DatasetName}-{id}/");
        dataset.InnerAnnotationPath.ShouldBe(dataset.InnerWorkPath + "annotation/");
        dataset.DataSources![0].DataPath.ShouldBe(path);
        id.Length.ShouldBe(19);
    }

    [Fact]
    public async Task A_missing_folder_makes_an_empty_dataset()
    {
        var project = await host.NewProject();
        var id = await project.NewDataset(DatasetType.ImageClassification, "/nothing/here/");
        (await project.Owner.DescDatasetAsync(id)).TotalSampleCount.ShouldBe(0);
    }

    [Fact]
    public async Task Every_line_of_a_text_that_is_not_empty_is_a_sample()
    {
        var project = await host.NewProject();
        var id = await project.NewTextDataset(["one", "", "two", "  ", "three"], DatasetType.NamedEntityRecognition);
        (await project.Owner.DescDatasetAsync(id)).TotalSampleCount.ShouldBe(3);
    }

    [Fact]
    public async Task Every_row_of_a_table_is_a_sample_and_its_header_names_the_columns()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("table");
        await File.WriteAllTextAsync(Path.Combine(directory, "a.csv"), "name,size\n\"a,\n\"\"b\"\"\",1\nc,2\nwrong\n", TestContext.Current.CancellationToken);
        var request = TestDatasets.Request(DatasetType.Table) with { DataSources = [new DataSource { DataPath = path, WithColumnHeader = true }] };
        var created = await project.Owner.CreateDatasetAsync(request, TestContext.Current.CancellationToken);
        created.ImportTaskId.ShouldNotBeNull();
        var dataset = await project.Ready(created.DatasetId!);
        dataset.TotalSampleCount.ShouldBe(2);
        dataset.DatasetFormat.ShouldBe(1);
        dataset.Schema!.Select(f => f.Name).ShouldBe(["name", "size"]);
    }

    [Fact]
    public async Task Types_of_relations_follow_from_their_ends()
    {
        var project = await host.NewProject();
        var request = TestDatasets.Request(DatasetType.TextTriplet) with
        {
            Labels =
            [
                new Label { Name = "owns", Property = new LabelProperty { FromType = "person", ToType = "thing" } },
                new Label { Name = "person" },
                new Label { Name = "thing" },
            ],
        };
        var created = await project.Owner.CreateDatasetAsync(request, TestContext.Current.CancellationToken);
        var dataset = await project.Ready(created.DatasetId!);
        dataset.Labels!.Single(l => l.Name == "owns").Type.ShouldBe(LabelType.TripletRelation);
        dataset.Labels!.Single(l => l.Name == "thing").Type.ShouldBe(LabelType.TripletEntity);
    }

    [Fact]
    public async Task A_name_is_taken_once_and_free_again_after_deletion()
    {
        var project = await host.NewProject();
        var request = TestDatasets.Request();
        var first = await project.Owner.CreateDatasetAsync(request, TestContext.Current.CancellationToken);
        var refused = await Should.ThrowAsync<AssayException>(() => project.Owner.CreateDatasetAsync(request));
        refused.ErrorCode.ShouldBe("ModelArts.4351");

        await project.Owner.DeleteDatasetAsync(first.DatasetId!, TestContext.Current.CancellationToken);
        var gone = await Should.ThrowAsync<AssayException>(() => project.Owner.DescDatasetAsync(first.DatasetId!));
        gone.ErrorCode.ShouldBe("ModelArts.4352");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await project.Owner.CreateDatasetAsync(request, TestContext.Current.CancellationToken)).DatasetId.ShouldNotBe(first.DatasetId);
    }

    [Theory]
    [InlineData("""{"dataset_name":"a b"}""", "ModelArts.0104")]
    [InlineData("""{"dataset_name":null}""", "ModelArts.0104")]
    [InlineData("""{"dataset_type":7}""", "ModelArts.4105")]
    [InlineData("""{"description":"<b>"}""", "ModelArts.0104")]
    [InlineData("""{"work_path":"/bucket/"}""", "ModelArts.4316")]
    [InlineData("""{"work_path":"relative/x/"}""", "ModelArts.4374")]
    [InlineData("""{"work_path":"/b/../x/"}""", "ModelArts.4374")]
    [InlineData("""{"work_path":"/in/data/"}""", "ModelArts.0104")]
    [InlineData("""{"work_path":"/in/data/out/"}""", "ModelArts.0104")]
    [InlineData("""{"work_path_type":3}""", "ModelArts.0104")]
    [InlineData("""{"data_sources":[{"data_path":"/in/data/"},{"data_path":"/in/more/"}]}""", "ModelArts.0104")]
    [InlineData("""{"data_sources":[{"data_type":1,"data_path":"/in/data/"}]}""", "ModelArts.0104")]
    [InlineData("""{"data_sources":[null]}""", "ModelArts.4105")]
    [InlineData("""{"labels":[{"name":"x"},{"name":"x"}]}""", "ModelArts.4411")]
    [InlineData("""{"labels":[{"name":"x","type":1}]}""", "ModelArts.4413")]
    [InlineData("""{"labels":[{"name":"x","property":{"@modelarts:color":"red"}}]}""", "ModelArts.4413")]
    [InlineData("""{"dataset_type":100,"label_format":{"text_label_separator":"ab"}}""", "ModelArts.0104")]
    [InlineData("""{"dataset_type":400,"labels":[{"name":"x","type":1}]}""", "ModelArts.4413")]
    [InlineData("""{"dataset_type":900,"labels":[{"name":"x","type":3}]}""", "ModelArts.4413")]
    [InlineData("""{"dataset_type":400,"schema":[{"name":"a"},{"name":"a"}]}""", "ModelArts.0104")]
    [InlineData("""{"data_format":"CarbonData"}""", "ModelArts.4383")]
    [InlineData("""{"dataset_type":102,"labels":[{"name":"r","type":102}]}""", "ModelArts.4414")]
    public async Task What_breaks_a_rule_is_refused(string change, string code)
    {
        var project = await host.NewProject();
        var body = new System.Text.Json.Nodes.JsonObject
        {
            ["dataset_name"] = "valid",
            ["dataset_type"] = 0,
            ["work_path"] = "/out/put/",
            ["work_path_type"] = 0,
            ["data_sources"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["data_path"] = "/in/data/" }),
        };
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject())
            body[name] = value?.DeepClone();
        using var http = project.OwnerHttp();
        using var answer = await http.PostAsJsonAsync("datasets", body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(code);
    }

    [Fact]
    public async Task A_team_member_may_not_create_or_see_datasets_of_others()
    {
        var project = await host.NewProject();
        var id = await project.NewImageDataset(1);
        var member = await project.Member(TestProject.NewEmail("m"));
        (await Should.ThrowAsync<AssayException>(() => member.CreateDatasetAsync(TestDatasets.Request()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Should.ThrowAsync<AssayException>(() => member.DescDatasetAsync(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.ListDatasetsAsync(cancellationToken: TestContext.Current.CancellationToken)).TotalNumber.ShouldBe(0);
    }

    [Fact]
    public async Task Image_sizes_are_measured_after_the_scan()
    {
        var project = await host.NewProject();
        var id = await project.NewImageDataset(3);
        for (var i = 0; ; i++)
        {
            var list = await project.Owner.ListDatasetsAsync(new() { FilePreview = true }, TestContext.Current.CancellationToken);
            var samples = list.Datasets!.Single(d => d.DatasetId == id).Samples!;
            if (samples.All(s => s is { Width: 32, Height: 24, Depth: 3 }))
                break;
            i.ShouldBeLessThan(400);
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}

public sealed class CreateDatasetTestsOnSqlite(SqliteHost host) : CreateDatasetTests(host);

public sealed class CreateDatasetTestsOnPostgres(PostgresHost host) : CreateDatasetTests(host);
