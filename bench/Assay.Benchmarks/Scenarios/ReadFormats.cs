using System.Diagnostics;
using System.Text.Json;
using System.Xml;
using Assay.Benchmarks.Measuring;
using Assay.Formats;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Reading annotation files from memory, beside a bare pass of the parser that lies below over the same bytes.</summary>
internal static class ReadFormats
{
    private const int Times = 5;
    private const int VocFiles = 20_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task Run(Bench bench)
    {
        var samples = bench.Scale / 5;
        await Json(bench.Report, "manifest of classes", Samples(samples, Classes), (stream, s) => ManifestWriter.Write(stream, s), s => ManifestReader.Read(s));
        await Json(bench.Report, "manifest with shapes", Samples(samples / 2, Boxes), (stream, s) => ManifestWriter.Write(stream, s), s => ManifestReader.Read(s));
        await Json(bench.Report, "COCO boxes", Samples(samples / 2, Boxes), (stream, s) => CocoWriter.Write(stream, s), s => CocoReader.Read(s));
        await Json(bench.Report, "COCO polygons", Samples(samples / 4, Polygons), (stream, s) => CocoWriter.Write(stream, s), s => CocoReader.Read(s));
        await Voc(bench.Report);
    }

    private static async Task Json(Report report, string what, IAsyncEnumerable<AnnotatedSample> samples, Func<Stream, IAsyncEnumerable<AnnotatedSample>, Task<long>> write, Func<Stream, IAsyncEnumerable<AnnotatedSample>> read)
    {
        using var file = new MemoryStream();
        var count = await write(file, samples);
        var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
        var floor = await Median(() =>
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
                // The pass is all.
            }

            return Task.CompletedTask;
        });
        var measured = await Median(async () =>
        {
            file.Position = 0;
            await foreach (var sample in read(file))
                _ = sample.Source;
        });
        report.AtMost($"{what}: {count:N0} samples, {bytes.Length >> 20} MB", measured, floor, 2);
        report.Note($"{what}: samples per second", $"{count / measured * 1000:N0}");
    }

    private static async Task Voc(Report report)
    {
        var files = new List<MemoryStream>(VocFiles);
        await foreach (var sample in Samples(VocFiles, Boxes))
        {
            files.Add(new());
            await VocWriter.Write(files[^1], sample);
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };
        var floor = await Median(() =>
        {
            foreach (var file in files)
            {
                file.Position = 0;
                using var reader = XmlReader.Create(file, settings);
                while (reader.Read())
                {
                    // The pass is all.
                }
            }

            return Task.CompletedTask;
        });
        var measured = await Median(async () =>
        {
            foreach (var file in files)
            {
                file.Position = 0;
                _ = await VocReader.Read((Stream)file);
            }
        });
        report.AtMost($"PASCAL VOC: {VocFiles:N0} files", measured, floor, 2);
        report.Note("PASCAL VOC: files per second", $"{VocFiles / measured * 1000:N0}");
    }

    private static async Task<double> Median(Func<Task> run)
    {
        // Until the runtime has compiled for speed what it runs often.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            await run();
        var times = new Latencies();
        for (var n = 0; n < Times; n++)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Median;
    }

    private static async IAsyncEnumerable<AnnotatedSample> Samples(int count, Func<int, SampleAnnotation[]> annotations)
    {
        await Task.CompletedTask;
        for (var i = 0; i < count; i++)
        {
            yield return new()
            {
                Source = $"s3://datasets/photos/2024/{i % 365:000}/image_{i:00000000}.jpg",
                Id = $"{i:x32}",
                Usage = i % 5 == 0 ? "EVAL" : "TRAIN",
                Medium = SampleMedium.Image,
                Size = new(1920, 1080, 3),
                Annotations = annotations(i),
            };
        }
    }

    private static SampleAnnotation[] Classes(int i) =>
        [new() { Type = AnnotationType.ImageClassification, Name = $"class {i % 100}", AnnotatedBy = "human", CreationTime = DateTimeOffset.UnixEpoch.AddSeconds(i) }];

    private static SampleAnnotation[] Boxes(int i) =>
    [
        .. Enumerable.Range(0, 4).Select(k => new SampleAnnotation
        {
            Type = AnnotationType.ObjectDetection,
            Name = $"class {(i + k) % 80}",
            AnnotatedBy = "human",
            Shape = AnnotationShape.Box(i % 900, k * 100, (i % 900) + 120.5, (k * 100) + 80.25),
        }),
    ];

    private static SampleAnnotation[] Polygons(int i) =>
    [
        .. Enumerable.Range(0, 3).Select(k => new SampleAnnotation
        {
            Type = AnnotationType.ImageSegmentation,
            Name = $"class {(i + k) % 80}",
            Shape = new(ShapeKind.Polygon, [.. Enumerable.Range(0, 40).Select(p => new ShapePoint((i % 900) + (p * 1.37), (k * 100) + (p * 0.73)))]),
        }),
    ];
}
