using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

public abstract class DeleteSamplesTests(AssayHost host)
{
    private const string Missing = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Deleted_samples_are_gone_and_counted()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam")), SampleSet.Text("b.txt"), SampleSet.Text("c.txt"));
        var answer = await Delete(set, ids[0], Missing, ids[1]);
        answer.Success.ShouldBe(false);
        answer.Results!.Select(r => r.Success).ShouldBe([true, false, true]);
        answer.Results![1].ErrorCode.ShouldBe("ModelArts.4420");
        (await set.Counts()).ShouldBe((1, 0, 0));
        (await set.Owner.GetDatasetStatsAsync(set.DatasetId)).SampleStats!["deleted"].ShouldBe(2);
        (await Should.ThrowAsync<AssayException>(() => set.Describe(ids[0]))).ErrorCode.ShouldBe("ModelArts.4420");
        (await Delete(set, ids[2])).Success.ShouldBe(true);
        (await set.Counts()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Files_go_only_when_asked_for()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        TestDatasets.WriteImages(directory, 3);
        var set = new SampleSet(project, await project.NewDataset(DatasetType.ImageClassification, path, "cat"));
        var ids = (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples!.ToDictionary(s => s.SampleName!, s => s.SampleId!);
        await Delete(set, ids["0000.png"]);
        File.Exists(Path.Combine(directory, "0000.png")).ShouldBeTrue();
        await set.Owner.DeleteSamplesAsync(set.DatasetId, new() { Samples = [ids["0001.png"]], DeleteSource = true });
        File.Exists(Path.Combine(directory, "0001.png")).ShouldBeFalse();
        File.Exists(Path.Combine(directory, "0002.png")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_source_of_texts_stays()
    {
        var project = await host.NewProject();
        var set = new SampleSet(project, await project.NewTextDataset(["one", "two"]));
        var first = (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples![0];
        await set.Owner.DeleteSamplesAsync(set.DatasetId, new() { Samples = [first.SampleId!], DeleteSource = true });
        var left = (await set.Owner.ListSamplesAsync(set.DatasetId)).Samples.ShouldHaveSingleItem();
        using var http = host.NewHttpClient();
        (await http.GetStringAsync(left.Source)).ShouldContain(left.SampleData!.Single());
    }

    [Fact]
    public async Task A_deleted_sample_can_be_uploaded_again()
    {
        var set = await SampleSet.New(host);
        var id = (await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam")))).Single();
        await Delete(set, id);
        (await set.Add(SampleSet.Text("a.txt", "x"))).Single().ShouldBe(id);
        (await set.Describe(id)).SampleStatus.ShouldBe("__NONE__");
    }

    [Fact]
    public async Task A_batch_that_makes_no_sense_is_refused()
    {
        var set = await SampleSet.New(host);
        var id = (await set.Add(SampleSet.Text("a.txt"))).Single();
        foreach (var batch in new string[][] { [], [id, id], [""], [.. Enumerable.Range(0, 1001).Select(n => n.ToString())] })
            (await Should.ThrowAsync<AssayException>(() => Delete(set, batch))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await set.Counts()).ShouldBe((1, 0, 0));
    }

    private static Task<BatchResult> Delete(SampleSet set, params string[] ids) => set.Owner.DeleteSamplesAsync(set.DatasetId, new() { Samples = ids });
}

public sealed class DeleteSamplesTestsOnSqlite(SqliteHost host) : DeleteSamplesTests(host);

public sealed class DeleteSamplesTestsOnPostgres(PostgresHost host) : DeleteSamplesTests(host);
