using Assay.Client;
using SkiaSharp;

namespace Assay.Browsing;

/// <summary>What is labeled while it is measured: pictures of 40 megapixels with 500 shapes each, waiting to be confirmed.</summary>
internal static class Crowded
{
    public const int Shapes = 500;
    public const int Pictures = 6;
    private const int Width = 7680;
    private const int Height = 5216;

    public static async Task<(string Dataset, string Task)> Prepare(AssayClient owner, string labeler)
    {
        var labels = Enumerable.Range(0, 10).Select(n => new Label { Name = $"kind {n}", Type = LabelType.ObjectDetection }).ToList();
        var dataset = (await owner.CreateDatasetAsync(new() { DatasetName = "crowded", DatasetType = DatasetType.ObjectDetection, DataSources = [], WorkPath = "/work/crowded/", Labels = labels })).DatasetId!;
        for (var n = 0; n < Pictures; n++)
        {
            // Not final: the labels come with the item, as a model's do.
            var sample = new Sample { Name = $"picture-{n}.jpg", Data = Convert.ToBase64String(Picture(n)), SampleType = SampleType.Image, Labels = Boxes(n) };
            var answer = await owner.UploadSamplesJsonAsync(dataset, new() { Samples = [sample], FinalAnnotation = false });
            if (answer.Success != true)
                throw new InvalidOperationException(answer.Results?[0].ErrorMsg);
        }

        var team = (await owner.CreateWorkforceAsync(new() { WorkforceName = "team" })).WorkforceId!;
        await owner.CreateWorkerAsync(team, new() { Emails = labeler, Role = WorkerRole.Labeler });
        var task = (await owner.CreateWorkforceTaskAsync(dataset, new() { TaskName = "crowded", SynchronizeAutoLabelingData = true, WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team }] } })).TaskId!;
        while ((await owner.DescWorkforceTaskAsync(dataset, task)).Status != WorkforceTaskStatus.Running)
            await Task.Delay(50);
        return (dataset, task);
    }

    /// <summary>Stripes and discs: no camera's picture, but as much to decode.</summary>
    private static byte[] Picture(int seed)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        var random = new Random(seed);
        canvas.Clear(SKColors.DarkSlateGray);
        using var paint = new SKPaint();
        for (var i = 0; i < 4000; i++)
        {
            paint.Color = new((uint)random.Next() | 0xff000000);
            canvas.DrawCircle(random.Next(Width), random.Next(Height), random.Next(10, 160), paint);
        }

        using var file = bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
        return file.ToArray();
    }

    private static List<SampleLabel> Boxes(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Shapes).Select(i =>
        {
            var (x, y) = (random.Next(Width - 500), random.Next(Height - 500));
            IReadOnlyList<IReadOnlyList<double>> points = i % 5 == 0
                ? [.. Enumerable.Range(0, 24).Select(k => new double[] { Math.Round(x + 200 + (150 * Math.Cos(k * Math.PI / 12)), 2), Math.Round(y + 200 + (150 * Math.Sin(k * Math.PI / 12)), 2) })]
                : [[x, y], [x + random.Next(40, 400), y + random.Next(40, 400)]];
            return new SampleLabel { Name = $"kind {i % 10}", Type = LabelType.ObjectDetection, Property = new() { Shape = i % 5 == 0 ? "polygon" : "bndbox", Feature = points } };
        })];
    }
}
