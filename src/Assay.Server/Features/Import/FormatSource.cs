using System.Runtime.CompilerServices;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>
/// The records of COCO, CVAT, Label Studio and YOLO files as samples. What is bad is told with its place and left out; of a
/// file that ends too early what came before the break is taken.
/// </summary>
internal sealed class FormatSource(IObjectStore store, NamedBuckets buckets, DatasetEntity dataset, ImportRequest request, long now, ScanProblems problems, Action<FormatProgress> progress)
{
    private const int Ahead = 256;
    private const int AtOnce = 8;

    private readonly FormatFiles _files = new(store, request, problems, progress);
    private readonly NamedFiles _named = new(store, buckets, request.DataPath);
    private readonly FormatLabels _labels = new(dataset.Type, request.AnnotationFormat!);
    private readonly SampleType _type = SampleFormats.TypeOf(dataset.Type);
    private readonly LabelSelection _selection = new(request);

    /// <summary>Looks which files there are.</summary>
    public Task<FormatProgress> Look(CancellationToken cancel) => _files.Look(cancel);

    public async IAsyncEnumerable<ScannedSample> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in _files.Read(cancel).Chunk(Ahead).WithCancellation(cancel))
        {
            foreach (var sample in await Samples(page, cancel))
                yield return sample;
        }
    }

    private async Task<IEnumerable<ScannedSample>> Samples(FormatRecord[] page, CancellationToken cancel)
    {
        var samples = new ScannedSample?[page.Length];
        await Parallel.ForAsync(0, page.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) => samples[i] = await Sample(page[i], c));
        return samples.OfType<ScannedSample>();
    }

    /// <summary>Null for a record that is bad, which is told, or not wanted.</summary>
    private async ValueTask<ScannedSample?> Sample(FormatRecord record, CancellationToken cancel)
    {
        var read = record.Sample;
        try
        {
            var sample = _type == SampleType.Text ? OfText(record) : await OfFile(record, cancel);
            if (request.WithAnnotations || request.Selects)
                sample.Labels = Labels(record);
            if (!_selection.Takes(read.Hard == true, sample.Labels))
                return null;
            if (!request.WithAnnotations)
                sample.Labels = null;
            return sample;
        }
        catch (Exception e) when (e is FormatException or Refusal)
        {
            problems.Add($"{record.Place}: {e.Message}");
            return null;
        }
    }

    private List<SampleLabel>? Labels(FormatRecord record)
    {
        var labels = _labels.Of(record.Sample, out var others);
        if (others > 0)
            problems.Add($"{record.Place}: {others} annotations of another kind than the dataset's were left out");
        return labels;
    }

    private async Task<ScannedSample> OfFile(FormatRecord record, CancellationToken cancel)
    {
        var source = record.Sample.Source;
        if (source is not { Length: > 0 })
            throw new FormatException("it names no file");
        if (!SampleFormats.Fits(_type, source))
            throw new FormatException($"{source} is no file of the dataset's type");
        var file = await _named.Find(source, record.Folder, cancel);
        var path = file.Path.ToString();
        return new()
        {
            SampleId = SampleIds.Of(dataset.DatasetId, path),
            Path = path,
            Size = file.Size,
            Time = file.Time,
            Attributes = FormatsToLabels.Attributes(record.Sample),
            Usage = record.Sample.Usage,
            Place = record.Place,
        };
    }

    /// <summary>A text is a record of the file; its line would not do, for files may have but one.</summary>
    private ScannedSample OfText(FormatRecord record)
    {
        if (record.Sample.Text is not { } text || string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
            throw new FormatException("it holds no text, or one with a NUL");
        return new()
        {
            SampleId = SampleIds.OfLine(SampleIds.Of(dataset.DatasetId, record.File), record.Number),
            Path = record.File,
            Size = text.Length,
            Time = now,
            Line = record.Number,
            Text = text,
            Attributes = FormatsToLabels.Attributes(record.Sample),
            Usage = record.Sample.Usage,
            Place = record.Place,
        };
    }
}
