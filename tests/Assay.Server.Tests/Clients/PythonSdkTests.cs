using System.Net;
using System.Text.Json.Nodes;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Clients;

/// <summary>What the <c>modelartsv2</c> proxy of python-otcextensions sends, in its spellings, and what it reads of the answers.</summary>
public abstract class PythonSdkTests(AssayHost host)
{
    [Fact]
    public async Task Datasets_labels_versions_imports_and_synchronizing_are_driven_by_the_proxy()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("in");
        TestDatasets.WriteImages(directory, 3);
        var work = path.Replace("/in/", "/out/", StringComparison.Ordinal);
        const string Datasets = "/v2/{project_id}/datasets";
        var id = (string)(await Ok(HttpMethod.Post, Datasets, $$"""
            {"dataset_name": "sdk", "dataset_type": 0, "data_sources": [{"data_type": 0, "data_path": "{{path}}"}], "work_path": "{{work}}",
             "work_path_type": 0, "labels": [{"name": "cat", "type": 0}]}
            """))["dataset_id"]!;
        var dataset = $"{Datasets}/{id}";
        await Eventually.Is(async () => (int)(await Ok(HttpMethod.Get, dataset))["status"]! == 1);

        // Flags are spelled as Python prints them; the next page is asked for with a marker beside its number.
        var list = await Ok(HttpMethod.Get, $"{Datasets}?with_labels=True&check_running_task=True&file_preview=False&offset=0");
        (list["total_number"]!.ToJsonString(), list["datasets"]!.AsArray().Count, (string?)list["datasets"]![0]!["labels"]![0]!["name"]).ShouldBe(("1", 1, "cat"));
        (await Ok(HttpMethod.Get, $"{Datasets}?offset=1&marker={id}"))["datasets"]!.AsArray().ShouldBeEmpty();

        var labels = $"{dataset}/data-annotations/labels";
        Succeeded(await Ok(HttpMethod.Post, labels, """{"labels": [{"name": "emu", "type": 0}]}"""));
        Succeeded(await Ok(HttpMethod.Put, labels, """{"labels": [{"name": "emu", "type": 0, "property": {"@modelarts:rename_to": "gnu"}}]}"""));
        Succeeded(await Ok(HttpMethod.Post, $"{labels}/delete", """{"labels": [{"name": "gnu", "type": 0}]}"""));

        var version = (string)(await Ok(HttpMethod.Post, $"{dataset}/versions", """{"version_name": "V1"}"""))["version_id"]!;
        await Eventually.Is(async () => (int)(await Ok(HttpMethod.Get, $"{dataset}/versions/{version}"))["status"]! == 1);
        (await project.Send(HttpMethod.Delete, $"{dataset}/versions/{version}")).Status.ShouldBe(HttpStatusCode.NoContent);

        // import_type is a number there, both ways.
        var import = (string)(await Ok(HttpMethod.Post, $"{dataset}/import-tasks", $$"""{"import_path": "{{path}}", "import_type": 0}"""))["task_id"]!;
        await Eventually.Is(async () => (string?)(await Ok(HttpMethod.Get, $"{dataset}/import-tasks/{import}"))["status"] == "COMPLETED");
        (await Ok(HttpMethod.Get, $"{dataset}/import-tasks/{import}"))["import_type"]!.ToJsonString().ShouldBe("0");

        await Ok(HttpMethod.Post, $"{dataset}/sync-data", "{}");
        await Eventually.Is(async () => (string?)(await Ok(HttpMethod.Get, $"{dataset}/sync-data/status"))["status"] == "COMPLETED");
        (await project.Send(HttpMethod.Delete, dataset)).Status.ShouldBe(HttpStatusCode.NoContent);

        async Task<JsonNode> Ok(HttpMethod method, string address, string? body = null)
        {
            var answer = await project.Send(method, address, body);
            ((int)answer.Status).ShouldBeInRange(200, 299, answer.Body);
            return JsonNode.Parse(answer.Body)!;
        }

        static void Succeeded(JsonNode answer)
        {
            answer["success"]!.GetValue<bool>().ShouldBeTrue(answer.ToJsonString());
            answer["results"]!.AsArray().ShouldAllBe(r => r!["success"]!.GetValue<bool>());
        }
    }
}

public sealed class PythonSdkTestsOnSqlite(SqliteHost host) : PythonSdkTests(host);

public sealed class PythonSdkTestsOnPostgres(PostgresHost host) : PythonSdkTests(host);
