using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class SampleCliTests(SqliteHost host) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assay-upload-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_is_uploaded_and_an_upload_that_broke_off_is_completed()
    {
        using var cli = await NewDataset();
        TestDatasets.WriteImages(Directory.CreateDirectory(Path.Combine(_folder, "more")).FullName, 130);
        (await cli.Run("samples", "upload", "pets", _folder)).Well();
        TestDatasets.WriteImages(_folder, 5);
        (await cli.Run("samples", "upload", "pets", _folder)).Well().Output.ShouldContain("Uploaded 5 files, skipped 130");
        (await cli.Run("samples", "list", "pets", "--all", "-q")).Well().Lines.Distinct().Count().ShouldBe(135);
    }

    [Fact]
    public async Task All_samples_are_printed_as_one_json_document()
    {
        using var cli = await NewDataset();
        TestDatasets.WriteImages(_folder, 120);
        (await cli.Run("samples", "upload", "pets", _folder)).Well();
        var json = (await cli.Run("samples", "list", "pets", "--all", "--json")).Well().Json;
        json.GetProperty("samples").GetArrayLength().ShouldBe(120);
        json.GetProperty("sample_count").GetInt32().ShouldBe(120);
    }

    [Fact]
    public async Task Samples_are_labeled_shown_and_deleted()
    {
        using var cli = await NewDataset();
        TestDatasets.WriteImages(_folder, 3);
        (await cli.Run("samples", "upload", "pets", _folder)).Well();
        var ids = (await cli.Run("samples", "list", "pets", "-q")).Well().Lines;
        (await cli.Run("samples", "label", "pets", ids[0], ids[1], "--label", "cat=1,2,20,21")).Well();
        (await cli.Run("samples", "show", "pets", ids[0])).Well().Output.ShouldContain("cat=1,2,20,21");
        (await cli.Run("samples", "list", "pets", "--state", "all", "-q")).Well().Lines.ShouldBe([ids[0], ids[1]], ignoreOrder: true);
        (await cli.Run("datasets", "stats", "pets")).Well().Output.ShouldContain("cat");
        (await cli.Run("samples", "delete", "pets", ids[2])).Well();
        (await cli.Run("samples", "list", "pets", "--all", "-q")).Well().Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Labels_may_come_from_standard_input()
    {
        using var cli = await NewDataset();
        TestDatasets.WriteImages(_folder, 1);
        (await cli.Run("samples", "upload", "pets", _folder)).Well();
        var id = (await cli.Run("samples", "list", "pets", "-q")).Well().Lines.ShouldHaveSingleItem();
        cli.Input = $$$"""{"samples":[{"sample_id":"{{{id}}}","labels":[{"name":"cat","type":1,"property":{"@modelarts:shape":"circle","@modelarts:feature":[[9,9],[4]]}}]}]}""";
        (await cli.Run("samples", "label", "pets", "--from", "-")).Well();
        (await cli.Run("samples", "show", "pets", id, "--json")).Well().Output.ShouldContain("circle");
        cli.Input = "{";
        (await cli.Run("samples", "label", "pets", "--from", "-")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Labels_against_a_rule_are_refused_with_the_sample_named()
    {
        using var cli = await NewDataset();
        TestDatasets.WriteImages(_folder, 1);
        (await cli.Run("samples", "upload", "pets", _folder)).Well();
        var id = (await cli.Run("samples", "list", "pets", "-q")).Well().Lines.ShouldHaveSingleItem();
        var result = await cli.Run("samples", "label", "pets", id, "--label", "cat=20,20,1,1");
        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(id);
    }

    [Theory]
    [InlineData("samples upload pets /nowhere")]
    [InlineData("samples label pets")]
    [InlineData("samples label pets 0123456789abcdef0123456789abcdef --label cat=1,2,3")]
    [InlineData("samples label pets --from /nowhere.json")]
    [InlineData("samples list pets --page 0")]
    public async Task What_the_line_cannot_mean_ends_with_2(string line)
    {
        using var cli = await NewDataset();
        var result = await cli.Run(line.Split(' '));
        result.Exit.ShouldBe(2);
        result.Error.ShouldNotBeEmpty();
    }

    private async Task<CliRun> NewDataset()
    {
        var cli = CliRun.OwnerOf(await host.NewProject());
        (await cli.Run("datasets", "create", "pets", "--type", "object-detection", "--label", "cat", "--wait")).Well();
        return cli;
    }
}
