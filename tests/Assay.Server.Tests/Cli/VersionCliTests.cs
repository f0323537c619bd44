using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class VersionCliTests(SqliteHost host)
{
    [Fact]
    public async Task Versions_are_published_listed_used_and_deleted_by_name()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(4, Client.DatasetType.ImageClassification, "bee");
        using var cli = CliRun.OwnerOf(project);
        (await cli.Run("versions", "publish", dataset, "--name", "one", "--train", "0.5", "--wait")).Well().Output.ShouldContain("/annotation/one/one.manifest");
        (await cli.Run("versions", "publish", dataset, "--wait", "-q")).Well();
        (await cli.Run("versions", "list", dataset)).Well().Output.ShouldContain("V002");
        (await cli.Run("versions", "use", dataset, "one", "--wait")).Well();
        (await cli.Run("versions", "show", dataset, "one", "--json")).Well().Json.GetProperty("is_current").GetBoolean().ShouldBeTrue();
        (await cli.Run("versions", "delete", dataset, "V002")).Well();
        (await cli.Run("versions", "list", dataset, "-q")).Well().Lines.ShouldHaveSingleItem();
        (await cli.Run("versions", "show", dataset, "V002")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Exports_synchronizations_and_jobs_are_started_watched_and_told()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(3, Client.DatasetType.ImageClassification, "bee");
        using var cli = CliRun.OwnerOf(project);
        (await cli.Run("export", "folder", dataset, $"/cli{project.ProjectId[..8]}/out/", "--layout", "tile", "--wait")).Well().Output.ShouldContain("Exported 3 samples");
        (await cli.Run("export", "dataset", dataset, "cli-copy", "--where", """{"sample_name":"0001.png"}""", "--wait")).Well().Output.ShouldContain("Exported 1 samples");
        (await cli.Run("export", "list", dataset)).Well().Output.ShouldContain("cli-copy");
        (await cli.Run("sync", dataset, "--wait")).Well().Output.ShouldContain("0 samples added, 0 removed; 3 in all.");
        var job = (await cli.Run("jobs", "list", dataset, "--kind", "sync-data-source", "-q")).Well().Lines.ShouldHaveSingleItem();
        (await cli.Run("jobs", "show", job)).Well().Output.ShouldContain("Synchronize with the data source");
        (await cli.Run("jobs", "wait", job)).Well().Output.ShouldContain("succeeded");
        (await cli.Run("jobs", "cancel", job)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Error.ShouldContain("ModelArts.4392"));
    }
}
