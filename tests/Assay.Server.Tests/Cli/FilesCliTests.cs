using System.Text.Json;

namespace Assay.Server.Tests.Cli;

public sealed class FilesCliTests : IDisposable
{
    private const string Coco = """
        {"images":[{"id":1,"file_name":"a.jpg","width":100,"height":50},{"id":2,"file_name":"b.jpg","width":100,"height":50}],
         "annotations":[{"id":1,"image_id":1,"category_id":3,"bbox":[10,10,20,20],"iscrowd":0},{"id":2,"image_id":9,"category_id":3,"bbox":[1,1,2,2]}],
         "categories":[{"id":3,"name":"cat"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("assay-files-").FullName;

    [Fact]
    public async Task Coco_becomes_a_manifest_and_the_bad_record_is_told()
    {
        await File.WriteAllTextAsync(At("in.json"), Coco);
        using var cli = new CliRun();
        var result = await cli.Run("convert", At("in.json"), At("out.manifest"), "--from", "coco", "--to", "manifest", "--json");
        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("1 record was bad and left out.");
        var answer = JsonDocument.Parse(result.Output).RootElement;
        answer.GetProperty("samples").GetInt32().ShouldBe(2);
        answer.GetProperty("labeled_samples").GetInt32().ShouldBe(1, "of the second image nothing is annotated");
        answer.GetProperty("written").GetInt32().ShouldBe(2);
        answer.GetProperty("problems")[0].GetProperty("line").GetInt32().ShouldBe(2);
        (await File.ReadAllLinesAsync(At("out.manifest")))[0].ShouldContain("\"@modelarts:feature\":[[10,10],[30,30]]");
    }

    [Fact]
    public async Task A_table_becomes_what_the_ending_of_its_name_says()
    {
        await File.WriteAllTextAsync(At("in.csv"), "name,age\nann,31\nbob,\"4,5\"\n");
        using var cli = new CliRun();
        (await cli.Run("convert", At("in.csv"), At("out.parquet"), "--from", "table", "--to", "table", "--header")).Well();
        (await File.ReadAllBytesAsync(At("out.parquet")))[..4].ShouldBe("PAR1"u8.ToArray());
        (await cli.Run("convert", At("out.parquet"), At("back.csv"), "--from", "table", "--to", "table")).Well();
        (await File.ReadAllTextAsync(At("back.csv"))).ReplaceLineEndings("\n").ShouldBe("name,age\nann,31\nbob,\"4,5\"\n");
        Directory.GetFiles(_folder).Length.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_there_is_not_written_over_without_force()
    {
        await File.WriteAllTextAsync(At("in.json"), Coco.Replace("\"image_id\":9", "\"image_id\":2", StringComparison.Ordinal));
        await File.WriteAllTextAsync(At("out.manifest"), "mine");
        using var cli = new CliRun();
        (await cli.Run("convert", At("in.json"), At("out.manifest"), "--from", "coco", "--to", "manifest")).Exit.ShouldBe(2);
        (await File.ReadAllTextAsync(At("out.manifest"))).ShouldBe("mine");
        (await cli.Run("convert", At("in.json"), At("out.manifest"), "--from", "coco", "--to", "manifest", "--force")).Exit.ShouldBe(0);
        (await cli.Run("convert", At("out.manifest"), At("voc"), "--from", "manifest", "--to", "voc")).Exit.ShouldBe(0);
        Directory.GetFiles(At("voc")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a.xml", "b.xml"]);
        (await cli.Run("validate", At("voc"), "--format", "voc")).Output.ShouldContain("samples          2");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(At("in.json"), Coco[..60]);
        using var cli = new CliRun();
        var result = await cli.Run("convert", At("in.json"), At("out.manifest"), "--from", "coco", "--to", "manifest");
        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("in.json, line 1");
        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(["in.json"]);
    }

    [Theory]
    [InlineData("There is no format 'word'", "validate", "in.json", "--format", "word")]
    [InlineData("does not exist", "validate", "gone.json", "--format", "coco")]
    [InlineData("is a file, and voc is a folder", "validate", "in.json", "--format", "voc")]
    [InlineData("is no size", "validate", "in.json", "--format", "coco", "--image-size", "large")]
    public async Task What_makes_no_sense_is_refused(string message, params string[] args)
    {
        await File.WriteAllTextAsync(At("in.json"), Coco);
        using var cli = new CliRun();
        args[1] = At(args[1]);
        var result = await cli.Run(args);
        result.Exit.ShouldBe(2);
        result.Error.ShouldContain(message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);
}
