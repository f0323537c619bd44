using Assay.Client;
using SkiaSharp;

namespace Assay.Server.Tests.Hosting;

/// <summary>Datasets made quickly, through the API, of files rendered for the purpose.</summary>
public static class TestDatasets
{
    /// <summary>A dataset of <paramref name="count"/> small images, ready; labels without a type get the dataset's.</summary>
    public static async Task<string> NewImageDataset(this TestProject project, int count, DatasetType type = DatasetType.ImageClassification, params string[] labels)
    {
        var (path, directory) = project.NewFolder("images");
        WriteImages(directory, count);
        return await project.NewDataset(type, path, labels);
    }

    /// <summary>A text dataset: every line is a sample.</summary>
    public static async Task<string> NewTextDataset(this TestProject project, IEnumerable<string> lines, DatasetType type = DatasetType.TextClassification, params string[] labels)
    {
        var (path, directory) = project.NewFolder("texts");
        await File.WriteAllLinesAsync(Path.Combine(directory, "lines.txt"), lines);
        return await project.NewDataset(type, path, labels);
    }

    /// <summary>A dataset over a folder of the store, ready. Without a folder it has no data source.</summary>
    public static async Task<string> NewDataset(this TestProject project, DatasetType type, string? dataPath, params string[] labels)
    {
        var created = await project.Owner.CreateDatasetAsync(Request(type, dataPath) with { Labels = [.. labels.Select(l => new Label { Name = l })] });
        return (await project.Ready(created.DatasetId!)).DatasetId!;
    }

    /// <summary>A request that passes every rule, to be changed by the test.</summary>
    public static CreateDatasetRequest Request(DatasetType type = DatasetType.ImageClassification, string? dataPath = null) => new()
    {
        DatasetName = "d" + Guid.NewGuid().ToString("N"),
        DatasetType = type,
        DataSources = dataPath is null ? null : [new DataSource { DataType = 0, DataPath = dataPath }],
        WorkPath = "/work" + Guid.NewGuid().ToString("N")[..12] + "/out/",
        WorkPathType = 0,
        ImportData = type == DatasetType.Table ? true : null,
    };

    /// <summary>Waits until the dataset's data is scanned.</summary>
    public static async Task<DescDatasetResponse> Ready(this TestProject project, string datasetId, DatasetStatus status = DatasetStatus.Normal)
    {
        for (var i = 0; i < 1200; i++)
        {
            var dataset = await project.Owner.DescDatasetAsync(datasetId);
            if (dataset.Status != DatasetStatus.Creating)
            {
                dataset.Status.ShouldBe(status);
                return dataset;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Dataset {datasetId} is still being created.");
    }

    /// <summary>Images <c>0000.png</c>, <c>0001.png</c>, … of 32 × 24 pixels, each of its own colour.</summary>
    public static void WriteImages(string directory, int count, int width = 32, int height = 24)
    {
        for (var i = 0; i < count; i++)
            File.WriteAllBytes(Path.Combine(directory, $"{i:D4}.png"), Png(width, height, i));
    }

    public static byte[] Png(int width, int height, int seed = 0)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(new SKColor((byte)(seed * 37), (byte)(seed * 91), (byte)(seed >> 8)));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
