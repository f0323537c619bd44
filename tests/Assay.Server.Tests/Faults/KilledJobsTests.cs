using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>The server is killed in the middle of long work; it is taken up again, nothing is done twice and nothing is missing.</summary>
public sealed class KilledJobsTests
{
    private const int Files = 3_000;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Publications_exports_and_synchronizations_are_finished_after_a_kill(string database)
    {
        await using var server = await ServerProcess.Start(database);
        var owner = await server.Admin();
        var folder = Path.Combine(server.DataDirectory, "store", "files", "in");
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Files; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i:D5}.bin"), $"content {i}", TestContext.Current.CancellationToken);
        var dataset = (await owner.CreateDatasetAsync(new()
        {
            DatasetName = "killed",
            DatasetType = DatasetType.Custom,
            DataSources = [new() { DataType = 0, DataPath = "/files/in/" }],
            WorkPath = "/files/out/",
            WorkPathType = 0,
        })).DatasetId!;
        await Until(async () => (await owner.DescDatasetAsync(dataset)).Status == DatasetStatus.Normal);

        var version = (await owner.CreateDatasetVersionAsync(dataset, new() { ExportImages = true })).VersionId!;
        var export = (await owner.ExportTaskAsync(dataset, new()
        {
            Path = "/copy/in/",
            ExportParams = new() { ExportDest = "NEW_DATASET", ExportNewDatasetName = "copy", ExportNewDatasetWorkPath = "/copy/out/" },
        })).TaskId!;
        await Kill(server, 150);
        await Kill(server, 400);
        await Until(async () => (await owner.DescribeDatasetVersionAsync(dataset, version)).Status != 0 && (await owner.GetExportTaskStatusOfDatasetAsync(dataset, export)).Status is "SUCCESSED" or "FAILED");

        var published = await owner.DescribeDatasetVersionAsync(dataset, version);
        (published.Status, published.TotalSampleCount).ShouldBe((1, Files));
        var lines = (await File.ReadAllLinesAsync(Store(server, published.ManifestPath!))).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("id").GetString()).Distinct().Count().ShouldBe(Files);
        lines.Count.ShouldBe(Files);
        Directory.GetFiles(Store(server, published.DataPath!), "*.bin").Length.ShouldBe(Files);
        var exported = await owner.GetExportTaskStatusOfDatasetAsync(dataset, export);
        (exported.Status, exported.TotalSampleCount, exported.FinishedSampleCount).ShouldBe(("SUCCESSED", Files, Files));
        var copy = (await owner.ListDatasetsAsync(new() { SearchContent = "copy" })).Datasets!.Single();
        (copy.Status, copy.TotalSampleCount).ShouldBe((DatasetStatus.Normal, Files));
        (await owner.ListAllSamplesAsync(copy.DatasetId!).Select(s => s.SampleName).Distinct().CountAsync()).ShouldBe(Files);

        for (var i = 0; i < 1_000; i++)
        {
            File.Delete(Path.Combine(folder, $"{i:D5}.bin"));
            await File.WriteAllTextAsync(Path.Combine(folder, $"new-{i:D5}.bin"), "new", TestContext.Current.CancellationToken);
        }

        await owner.SyncDataSourceAsync(dataset);
        await Kill(server, 100);
        await Until(async () => (await owner.SyncDataSourceStateAsync(dataset)).Status is "COMPLETED" or "FAILED");
        var state = await owner.SyncDataSourceStateAsync(dataset);
        (state.Status, state.AddSampleCount, state.DeletedSampleCount, state.TotalSampleCount).ShouldBe(("COMPLETED", 1_000, 1_000, Files), state.ErrorMsg);
        (await owner.ListAllSamplesAsync(dataset).Select(s => s.SampleName!).CountAsync(n => n.StartsWith("new-", StringComparison.Ordinal))).ShouldBe(1_000);
    }

    private static async Task Kill(ServerProcess server, int delay)
    {
        await Task.Delay(delay);
        await server.Kill();
        await server.Start();
    }

    /// <summary>The first request after a kill may meet a connection of the server before.</summary>
    private static Task Until(Func<Task<bool>> condition) => Eventually.Is(async () =>
    {
        try
        {
            return await condition();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }, 120);

    private static string Store(ServerProcess server, string path) => Path.Combine(server.DataDirectory, "store", path.TrimStart('/'));
}
