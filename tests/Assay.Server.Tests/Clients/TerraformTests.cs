using System.Net;
using System.Text.Json.Nodes;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Clients;

/// <summary>
/// What Terraform's <c>modelarts_dataset</c> and <c>modelarts_dataset_version</c> resources send, in their order, and what
/// they read of the answers.
/// </summary>
public abstract class TerraformTests(AssayHost host)
{
    [Fact]
    public async Task A_dataset_with_labels_and_a_version_live_from_apply_to_destroy()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("in");
        TestDatasets.WriteImages(directory, 3);
        var work = path.Replace("/in/", "/out/", StringComparison.Ordinal);
        const string Datasets = "/v2/{project_id}/datasets";

        // apply: create, then poll until the status is 1; 4 would be an error.
        var id = (string)(await Ok(HttpMethod.Post, Datasets, $$$"""
            {"data_sources":[{"data_path":"{{{path}}}","data_type":0,"with_column_header":false}],"dataset_name":"tf_dataset","dataset_type":1,"description":"",
             "import_annotations":true,"import_data":true,"label_format":{"label_type":"1","text_label_separator":"","text_sample_separator":""},
             "labels":[{"name":"b","property":{"@modelarts:color":"#3399ff"}},{"name":"a","property":{}}],"schema":[],"work_path":"{{{work}}}","work_path_type":0}
            """, HttpStatusCode.Created))["dataset_id"]!;
        var dataset = $"{Datasets}/{id}";
        await Poll(dataset, "1", "4");
        var detail = await Ok(HttpMethod.Get, dataset);
        ((string?)detail["dataset_name"], (int)detail["dataset_type"]!, (string?)detail["work_path"], (string?)detail["data_format"]).ShouldBe(("tf_dataset", 1, work, "Default"));
        (detail["data_sources"]![0]!["data_path"]!.GetValue<string>(), detail["data_sources"]![0]!["data_type"]!.ToJsonString()).ShouldBe((path, "0"));
        // What these hold is compared with what was sent: any other value would be a difference to apply, for ever.
        (detail["import_data"]!.ToJsonString(), detail["data_sources"]![0]!["with_column_header"]!.ToJsonString()).ShouldBe(("true", "false"));
        detail["labels"]!.AsArray().Select(l => (string)l!["name"]!).ShouldBe(["b", "a"]);
        ((string?)detail["labels"]![0]!["property"]!["@modelarts:color"]).ShouldBe("#3399ff");
        detail["create_time"]!.ToJsonString().ShouldMatch("^[0-9]{13}$");

        // apply again with other labels: all old ones go, all new ones come, in one request that answers JSON.
        (await Ok(HttpMethod.Put, dataset, """
            {"dataset_name":"tf_renamed","description":"second","add_labels":[{"name":"c","property":{"@modelarts:shortcut":"c"}},{"name":"a","property":{}}],
             "delete_labels":[{"name":"b","property":{"@modelarts:color":"#3399ff"}},{"name":"a","property":{}}]}
            """))["dataset_id"]!.GetValue<string>().ShouldBe(id);
        detail = await Ok(HttpMethod.Get, dataset);
        detail["labels"]!.AsArray().Select(l => (string)l!["name"]!).ShouldBe(["c", "a"]);
        ((string?)detail["description"]).ShouldBe("second");

        // The version: create, poll 0 until 1, read.
        var version = (string)(await Ok(HttpMethod.Post, $"{dataset}/versions", """
            {"version_name":"v_1","description":"","train_evaluate_sample_ratio":"0.80","clear_hard_property":true}
            """, HttpStatusCode.Created))["version_id"]!;
        await Poll($"{dataset}/versions/{version}", "1", "4");
        var read = await Ok(HttpMethod.Get, $"{dataset}/versions/{version}");
        ((string?)read["version_name"], (string?)read["train_evaluate_sample_ratio"], (string?)read["label_type"]).ShouldBe(("v_1", "0.80", "unlabeled"));
        (read["status"]!.ToJsonString(), read["total_sample_count"]!.ToJsonString(), (bool)read["is_current"]!, (bool)read["data_validate"]!).ShouldBe(("1", "3", true, true));
        ((string)read["manifest_path"]!).ShouldEndWith("/annotation/v_1/v_1.manifest");
        read.AsObject().Where(m => m.Value is null).ShouldBeEmpty();
        var list = await Ok(HttpMethod.Get, $"{dataset}/versions?train_evaluate_ratio=0.0,1.0");
        list["versions"]!.AsArray().Count.ShouldBe(1);
        list.AsObject().Count(m => m.Value is JsonArray).ShouldBe(1);

        // destroy: version, then dataset; what is gone is 404 with the code that the provider knows.
        (await project.Send(HttpMethod.Delete, $"{dataset}/versions/{version}")).Status.ShouldBe(HttpStatusCode.NoContent);
        await Gone($"{dataset}/versions/{version}", "ModelArts.4353");
        (await project.Send(HttpMethod.Delete, dataset)).Status.ShouldBe(HttpStatusCode.NoContent);
        await Gone(dataset, "ModelArts.4352");

        async Task<JsonNode> Ok(HttpMethod method, string address, string? body = null, HttpStatusCode status = HttpStatusCode.OK)
        {
            var answer = await project.Send(method, address, body);
            answer.Status.ShouldBe(status, answer.Body);
            return JsonNode.Parse(answer.Body)!;
        }

        Task Poll(string address, string until, string never) => Eventually.Is(async () =>
        {
            var status = (await Ok(HttpMethod.Get, address))["status"]!.ToJsonString();
            status.ShouldNotBe(never);
            return status == until;
        });

        async Task Gone(string address, string code)
        {
            var answer = await project.Send(HttpMethod.Get, address);
            (answer.Status, (string?)JsonNode.Parse(answer.Body)!["error_code"]).ShouldBe((HttpStatusCode.NotFound, code));
        }
    }
}

public sealed class TerraformTestsOnSqlite(SqliteHost host) : TerraformTests(host);

public sealed class TerraformTestsOnPostgres(PostgresHost host) : TerraformTests(host);
