using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Versions;

/// <summary>What tests of versions do again and again.</summary>
internal static class Publishing
{
    /// <summary>Publishes and waits until the version is there, or could not be made.</summary>
    public static async Task<DatasetVersion> Publish(this AssayClient owner, string datasetId, CreateDatasetVersionRequest? request = null, int status = 1)
    {
        var id = (await owner.CreateDatasetVersionAsync(datasetId, request ?? new())).VersionId!;
        await Eventually.Is(async () => (await owner.DescribeDatasetVersionAsync(datasetId, id)).Status != 0);
        var version = await owner.DescribeDatasetVersionAsync(datasetId, id);
        version.Status.ShouldBe(status, version.Message);
        return version;
    }

    /// <summary>The lines of a version's manifest, by sample id.</summary>
    public static async Task<Dictionary<string, JsonElement>> Manifest(this AssayHost host, string? path) =>
        (await File.ReadAllLinesAsync(host.FileOf(path))).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(l => l.GetProperty("id").GetString()!);

    /// <summary>Where the object of the store is on disk.</summary>
    public static string FileOf(this AssayHost host, string? path) => Path.Combine(host.DataDirectory, "store", path!.Replace("s3://", "", StringComparison.Ordinal).Replace("obs://", "", StringComparison.Ordinal).TrimStart('/'));

    /// <summary>Ids of all samples, ascending.</summary>
    public static async Task<List<string>> SampleIds(this AssayClient owner, string datasetId) =>
        await owner.ListAllSamplesAsync(datasetId).Select(s => s.SampleId!).ToListAsync();

    /// <summary>Gives samples a class each.</summary>
    public static async Task Label(this AssayClient owner, string datasetId, IEnumerable<(string SampleId, string Label)> labels)
    {
        foreach (var batch in labels.Chunk(500))
        {
            var answer = await owner.UpdateSamplesAsync(datasetId, new() { Samples = [.. batch.Select(l => new SampleLabels { SampleId = l.SampleId, Labels = [new() { Name = l.Label }] })] });
            answer.Success.ShouldBe(true);
        }
    }
}
