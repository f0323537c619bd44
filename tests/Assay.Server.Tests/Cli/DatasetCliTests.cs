using System.Text.Json.Nodes;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class DatasetCliTests(SqliteHost host)
{
    [Fact]
    public async Task A_dataset_is_created_found_by_name_changed_and_deleted()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        var id = (await cli.Run("datasets", "create", "pets", "--type", "object-detection", "--label", "cat:#ff8800:c", "--wait", "--quiet")).Well().Lines.ShouldHaveSingleItem();
        (await cli.Run("datasets", "show", "pets")).Well().Output.ShouldContain("#ff8800");
        (await cli.Run("datasets", "update", "pets", "--name", "animals")).Well();
        (await cli.Run("datasets", "list", "-q")).Well().Lines.ShouldBe([id]);
        (await cli.Run("datasets", "show", "animals", "--json")).Well().Json.GetProperty("dataset_type").GetInt32().ShouldBe(1);
        (await cli.Run("datasets", "delete", "animals")).Well();
        (await cli.Run("datasets", "list", "-q")).Well().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_left_out_is_shown_a_line_each()
    {
        var project = await host.NewProject();
        var (data, _) = Broken("data");
        var (more, _) = Broken("more");
        using var cli = CliRun.OwnerOf(project);
        await Tells(data, "datasets", "create", "roads", "--type", "object-detection", "--data", data, "--import-annotations", "--wait");
        await Tells(data, "datasets", "show", "roads");
        var scan = (await cli.Run("jobs", "list", "roads", "--kind", "scan-dataset", "-q")).Well().Lines.Single();
        await Tells(data, "jobs", "show", scan);
        await Tells(data, "sync", "roads", "--wait");
        await Tells(more, "import", "start", "roads", more, "--copy-to", "copies", "--wait");
        (await cli.Run("samples", "list", "roads", "--json")).Well().Output.ShouldContain($"{data}copies/");

        (string Path, string Directory) Broken(string name)
        {
            var folder = project.NewFolder(name);
            TestDatasets.WriteImages(folder.Directory, 2);
            foreach (var file in new[] { "0000.xml", "0001.xml" })
                File.WriteAllText(Path.Combine(folder.Directory, file), "no xml");
            return folder;
        }

        async Task Tells(string path, params string[] command)
        {
            var lines = (await cli.Run(command)).Well().Lines;
            foreach (var image in new[] { "0000.png", "0001.png" })
                lines.Count(l => l.Contains($"{path}{image}: ", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', lines));
        }
    }

    [Fact]
    public async Task Json_is_the_answer_of_the_api()
    {
        var project = await host.NewProject();
        using var cli = CliRun.OwnerOf(project);
        (await cli.Run("datasets", "create", "words", "--type", "0", "--description", "Wörter, 猫", "--wait")).Well();
        using var http = host.NewHttpClient();
        http.DefaultRequestHeaders.Add("X-Auth-Token", project.OwnerToken);
        var answer = await http.GetStringAsync($"/v2/{project.ProjectId}/datasets");
        var printed = (await cli.Run("datasets", "list", "--json")).Well().Output;
        JsonNode.DeepEquals(JsonNode.Parse(printed), JsonNode.Parse(answer)).ShouldBeTrue($"{printed}\n{answer}");
        printed.ShouldContain("Wörter, 猫");
    }

    [Fact]
    public async Task A_refusal_ends_with_1_and_prints_code_and_request_id()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        var result = await cli.Run("datasets", "show", "0123456789abcdefghi");
        result.Exit.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("ModelArts.4352");
        result.Error.ShouldContain("request id: ");
    }

    [Fact]
    public async Task A_name_that_nothing_has_ends_with_2()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        var result = await cli.Run("datasets", "show", "nothing");
        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("'nothing'");
    }

    [Fact]
    public async Task A_token_that_nobody_issued_ends_with_3()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        cli.Environment["ASSAY_TOKEN"] = "nobody";
        var result = await cli.Run("datasets", "list");
        result.Exit.ShouldBe(3);
        result.Error.ShouldContain("ModelArts.");
    }

    [Fact]
    public async Task Cancelling_ends_with_130()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        cli.Cancel = new CancellationToken(canceled: true);
        (await cli.Run("datasets", "list")).Exit.ShouldBe(130);
    }

    [Fact]
    public async Task Labels_are_added_renamed_and_deleted()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        (await cli.Run("datasets", "create", "pets", "--type", "image-classification", "--wait")).Well();
        (await cli.Run("labels", "add", "pets", "cat:#ff0000:c", "dog", "bird")).Well();
        (await cli.Run("labels", "rename", "pets", "cat", "kitten")).Well();
        (await cli.Run("labels", "delete", "pets", "dog")).Well();
        (await cli.Run("labels", "list", "pets", "-q")).Well().Lines.ShouldBe(["kitten", "bird"], ignoreOrder: true);
        (await cli.Run("labels", "list", "pets")).Well().Output.ShouldContain("#ff0000");
    }

    [Fact]
    public async Task A_label_that_exists_already_is_named_in_the_refusal()
    {
        using var cli = CliRun.OwnerOf(await host.NewProject());
        (await cli.Run("datasets", "create", "pets", "--type", "image-classification", "--label", "cat", "--wait")).Well();
        var result = await cli.Run("labels", "add", "pets", "dog", "cat");
        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("cat");
        result.Error.ShouldContain("ModelArts.");
    }
}
