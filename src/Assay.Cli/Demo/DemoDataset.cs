using System.Collections.Concurrent;
using Assay.Cli.Datasets;
using Assay.Cli.Demo.Scenes;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>Paints the scenes and makes them a dataset.</summary>
internal static class DemoDataset
{
    private const int Batch = 20;

    public static async Task<(string Id, IReadOnlyDictionary<string, Scene> Scenes)> Create(Invocation run, AssayClient owner, string name, int seed, int count)
    {
        var folder = OwnFolder.Of(owner, name);
        var created = await owner.CreateDatasetAsync(
            new()
            {
                DatasetName = name,
                DatasetType = DatasetType.ObjectDetection,
                Description = "Drawn scenes with vehicles, boats, balloons, trees and fruit.",
                DataSources = [new() { DataType = 0, DataPath = $"{folder}/scenes/" }],
                WorkPath = $"{folder}/work/",
                WorkPathType = 0,
                Labels = [.. Thing.All.Select(LabelOf)],
            }, run.Cancel);
        await DatasetScan.Wait(run, owner, created.DatasetId!);
        var scenes = new ConcurrentDictionary<string, Scene>(StringComparer.Ordinal);
        await ProgressBar.Over(run, "Painting and uploading", count, progress => Parallel.ForEachAsync(
            Enumerable.Range(0, count).Chunk(Batch),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = run.Cancel },
            async (numbers, cancel) =>
            {
                var batch = numbers.Select(number => ScenePainter.Paint(seed, number)).ToList();
                var answer = await owner.UploadSamplesJsonAsync(created.DatasetId!, new() { Samples = [.. batch.Select(SampleOf)] }, cancel);
                if (answer.Results?.FirstOrDefault(r => r.Success is false) is { } refused)
                    throw new PartlyRefusedException($"{refused.Name}: {refused.ErrorCode}: {refused.ErrorMsg}");
                foreach (var scene in batch)
                    scenes[scene.Name] = scene;
                progress(batch.Count);
            }));
        return (created.DatasetId!, scenes);
    }

    private static Label LabelOf(Thing thing) => new()
    {
        Name = thing.Label,
        Type = LabelType.ObjectDetection,
        // No keys of its own: the digits give labels, and the letters keep their tools.
        Property = new() { Color = thing.Colour, DefaultShape = "bndbox" },
    };

    private static Sample SampleOf(Scene scene) => new() { Name = scene.Name, SampleType = SampleType.Image, Data = Convert.ToBase64String(scene.Jpeg) };
}
