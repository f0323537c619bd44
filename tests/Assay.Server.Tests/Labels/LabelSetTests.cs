using System.Net;
using System.Net.Http.Json;
using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Labels;

public abstract class LabelSetTests(AssayHost host)
{
    [Fact]
    public async Task Labels_are_listed_in_the_order_they_were_created_and_paged()
    {
        var (project, id) = await NewDataset(DatasetType.ImageClassification, "zebra", "ant");
        await project.Owner.CreateLabelsAsync(id, new() { Labels = [new Label { Name = "mouse" }] });
        var all = await project.Owner.ListLabelsAsync(id);
        all.Labels!.Select(l => l.Name).ShouldBe(["zebra", "ant", "mouse"]);
        all.TotalNumber.ShouldBe(3);
        (await project.Owner.ListLabelsAsync(id, new() { Offset = 1, Limit = 2 })).Labels!.Single().Name.ShouldBe("mouse");
        (await Refused(() => project.Owner.ListLabelsAsync(id, new() { VersionId = "none" }))).ShouldBe("ModelArts.4353");
    }

    [Fact]
    public async Task A_batch_answers_in_input_order_and_keeps_what_went_well()
    {
        var (project, id) = await NewDataset(DatasetType.ObjectDetection, "cat");
        var result = await project.Owner.CreateLabelsAsync(id, new()
        {
            Labels =
            [
                new Label { Name = "dog", Property = new() { Color = "#3399ff", Shortcut = "d", DefaultShape = "bndbox" } },
                new Label { Name = "cat" },
                new Label { Name = "bird", Property = new() { Shortcut = "D" } },
                new Label { Name = "cow", Property = new() { DefaultShape = "star" } },
                new Label { Name = "" },
                new Label { Name = "owl", Type = LabelType.Video },
                new Label { Name = "__NONE__" },
                new Label { Name = "hen", Attributes = [new() { Name = "age" }, new() { Name = "age" }] },
                new Label { Name = "ox", Attributes = [new() { Name = "age", Values = [new() { Value = "1" }, new() { Value = "1" }] }] },
                new Label { Name = "fox", Attributes = [new() { Name = "fur", Type = "select", DefaultValue = "red", Values = [new() { Value = "red" }, new() { Value = "grey" }] }] },
            ],
        });
        result.Success.ShouldBe(false);
        result.Results!.Select(r => r.ErrorCode).ShouldBe(
            [null, "ModelArts.4411", "ModelArts.4412", "ModelArts.4413", "ModelArts.0104", "ModelArts.4413", "ModelArts.4413", "ModelArts.4428", "ModelArts.4429", null]);
        result.Results![1].ErrorMsg!.ShouldEndWith("[cat]");
        var labels = (await project.Owner.ListLabelsAsync(id)).Labels!;
        labels.Select(l => l.Name).ShouldBe(["cat", "dog", "fox"]);
        var attribute = labels[2].Attributes!.Single();
        attribute.Id!.Length.ShouldBe(32);
        attribute.Values!.ShouldAllBe(v => v.Id!.Length == 32);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_leaves_the_rest()
    {
        var (project, id) = await NewDataset(DatasetType.ObjectDetection);
        await project.Owner.CreateLabelsAsync(id, new()
        {
            Labels = [new Label { Name = "cat", Property = new() { Color = "#111", Shortcut = "c" }, Attributes = [new() { Name = "age" }] }],
        });
        var attributeId = (await project.Owner.ListLabelsAsync(id)).Labels![0].Attributes![0].Id;
        var result = await project.Owner.UpdateLabelsAsync(id, new()
        {
            Labels =
            [
                new Label { Name = "cat", Property = new() { RenameTo = "pussycat", Shortcut = "" }, Attributes = [new() { Name = "age", Type = "text" }, new() { Name = "fur" }] },
                new Label { Name = "dog" },
            ],
        });
        result.Results!.Select(r => r.ErrorCode).ShouldBe([null, "ModelArts.4410"]);
        var label = (await project.Owner.ListLabelsAsync(id)).Labels!.Single();
        label.Name.ShouldBe("pussycat");
        label.Property!.Color.ShouldBe("#111");
        label.Property.Shortcut.ShouldBeNull();
        label.Property.RenameTo.ShouldBeNull();
        label.Attributes!.Select(a => a.Name).ShouldBe(["age", "fur"]);
        label.Attributes![0].Id.ShouldBe(attributeId);
    }

    [Fact]
    public async Task A_label_in_the_path_is_changed_and_deleted_by_its_name()
    {
        var (project, id) = await NewDataset(DatasetType.ImageClassification, "a/b c", "草莓");
        await project.Owner.UpdateLabelAsync(id, "草莓", new() { Color = "#93c47d" });
        await project.Owner.UpdateLabelAsync(id, "a/b c", new() { RenameTo = "plain" });
        var labels = (await project.Owner.ListLabelsAsync(id)).Labels!;
        labels.Select(l => (l.Name, l.Property?.Color)).ShouldBe([("plain", null), ("草莓", "#93c47d")]);

        await project.Owner.DeleteLabelAndSamplesAsync(id, "草莓");
        (await project.Owner.ListLabelsAsync(id)).Labels!.Single().Name.ShouldBe("plain");
        var missing = await Should.ThrowAsync<AssayException>(() => project.Owner.DeleteLabelAndSamplesAsync(id, "草莓"));
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.ErrorCode.ShouldBe("ModelArts.4410");
    }

    [Fact]
    public async Task Relations_need_their_entities_and_entities_stay_while_relations_need_them()
    {
        var (project, id) = await NewDataset(DatasetType.TextTriplet);
        var created = await project.Owner.CreateLabelsAsync(id, new()
        {
            Labels =
            [
                new Label { Name = "owns", Property = new() { FromType = "person", ToType = "thing" } },
                new Label { Name = "eats", Property = new() { FromType = "person", ToType = "food" } },
                new Label { Name = "person" }, new Label { Name = "thing" },
            ],
        });
        created.Results!.Select(r => r.ErrorCode).ShouldBe([null, "ModelArts.4414", null, null]);

        await project.Owner.UpdateLabelsAsync(id, new() { Labels = [new Label { Name = "person", Property = new() { RenameTo = "human" } }] });
        (await project.Owner.ListLabelsAsync(id)).Labels!.Single(l => l.Name == "owns").Property!.FromType.ShouldBe("human");

        (await project.Owner.DeleteLabelsAsync(id, new() { Labels = [new Label { Name = "thing" }] })).Results!.Single().ErrorCode.ShouldBe("ModelArts.4415");
        var both = await project.Owner.DeleteLabelsAsync(id, new() { Labels = [new Label { Name = "thing" }, new Label { Name = "owns" }] });
        both.Success.ShouldBe(true);
        (await project.Owner.ListLabelsAsync(id)).Labels!.Single().Name.ShouldBe("human");
    }

    [Fact]
    public async Task A_dataset_update_deletes_then_changes_then_adds_and_refuses_as_a_whole()
    {
        var (project, id) = await NewDataset(DatasetType.ImageClassification, "cat", "dog");
        using var http = project.OwnerHttp();
        const string Body = """
            {"description":"new","delete_tags":[{"name":"dog"}],"add_labels":[{"name":"cat"}],
             "update_labels":[{"name":"cat","property":{"@modelarts:rename_to":"dog"}}]}
            """;
        using var answer = await http.PutAsync($"datasets/{id}", new StringContent(Body, Encoding.UTF8, "application/json"));
        (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["dataset_id"].ShouldBe(id);
        var dataset = await project.Owner.DescDatasetAsync(id);
        dataset.Description.ShouldBe("new");
        dataset.Labels!.Select(l => l.Name).ShouldBe(["dog", "cat"]);

        (await Refused(() => project.Owner.UpdateDatasetAsync(id, new() { Description = "newer", DeleteLabels = [new Label { Name = "bird" }] }))).ShouldBe("ModelArts.4410");
        (await project.Owner.DescDatasetAsync(id)).Description.ShouldBe("new");
    }

    [Theory]
    [InlineData("POST", "labels", "{}")]
    [InlineData("POST", "labels", """{"labels":[]}""")]
    [InlineData("POST", "labels", """{"labels":[null]}""")]
    [InlineData("POST", "labels", """{"labels":[{"name":5}]}""")]
    [InlineData("PUT", "labels", """{"labels":"x"}""")]
    [InlineData("POST", "labels/delete?delete_policy=7", """{"labels":[{"name":"x"}]}""")]
    [InlineData("PUT", "labels/x?label_type=5", "{}")]
    [InlineData("DELETE", "labels/x?label_type=5", "")]
    public async Task A_request_without_meaning_is_refused(string method, string path, string body)
    {
        var (project, id) = await NewDataset(DatasetType.ImageClassification, "x");
        using var http = project.OwnerHttp();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"datasets/{id}/data-annotations/{path}");
        request.Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("error_code");
    }

    [Fact]
    public async Task Thirty_two_at_once_create_the_same_label_once()
    {
        var (project, id) = await NewDataset(DatasetType.ImageClassification);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Created(project, id)));
        results.Count(r => r).ShouldBe(1);
        (await project.Owner.ListLabelsAsync(id)).TotalNumber.ShouldBe(1);

        static async Task<bool> Created(TestProject project, string id)
        {
            try
            {
                return (await project.Owner.CreateLabelsAsync(id, new() { Labels = [new Label { Name = "cat" }] })).Success == true;
            }
            catch (AssayException e) when (e.StatusCode == HttpStatusCode.BadRequest)
            {
                return false;
            }
        }
    }

    private static async Task<string?> Refused(Func<Task> call) => (await Should.ThrowAsync<AssayException>(call)).ErrorCode;

    private async Task<(TestProject Project, string DatasetId)> NewDataset(DatasetType type, params string[] labels)
    {
        var project = await host.NewProject();
        return (project, await project.NewDataset(type, null, labels));
    }
}

public sealed class LabelSetTestsOnSqlite(SqliteHost host) : LabelSetTests(host);

public sealed class LabelSetTestsOnPostgres(PostgresHost host) : LabelSetTests(host);
