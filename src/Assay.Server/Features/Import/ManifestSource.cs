using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>The lines of a manifest as samples. Files stay where the manifest says they are; a text in it is a line of the manifest.</summary>
internal sealed class ManifestSource(IObjectStore store, NamedBuckets buckets, DatasetEntity dataset, ImportRequest request, long now, ScanProblems problems, Action<long> progress)
{
    private const int Ahead = 256;
    private const int AtOnce = 4;

    private readonly ObjectPath _manifest = ObjectPath.Parse(request.ImportPath);
    private readonly string _folder = request.ImportPath[..(request.ImportPath.LastIndexOf('/') + 1)];
    private readonly string _fileId = SampleIds.Of(dataset.DatasetId, request.ImportPath);
    private readonly SampleType _type = SampleFormats.TypeOf(dataset.Type);
    private readonly LabelSelection _selection = new(request);
    private readonly TableColumns? _columns = dataset.Columns() is { } columns ? new(columns) : null;

    public async IAsyncEnumerable<ScannedSample> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await store.OpenRead(_manifest, 0, cancel);
        var options = new ReadOptions { File = _manifest.ToString(), OnProblem = p => problems.Add(p.ToString()) };
        var page = new List<(AnnotatedSample Record, ScannedSample Sample)>(Ahead);
        await foreach (var record in ManifestReader.Read(stream, options, cancel))
        {
            if (await Sample(record, cancel) is { } sample)
                page.Add((record, sample));
            if (page.Count < Ahead)
                continue;
            foreach (var labeled in await Labeled(page, cancel))
                yield return labeled;
            page.Clear();
            progress(stream.Position);
        }

        foreach (var labeled in await Labeled(page, cancel))
            yield return labeled;
        progress(stream.Position);
    }

    private async ValueTask<ScannedSample?> Sample(AnnotatedSample record, CancellationToken cancel)
    {
        try
        {
            var attributes = FormatsToLabels.Attributes(record);
            if (record.Cells is { } cells && _type == SampleType.Table)
                return OfLine(record, JsonSerializer.Serialize(Row(cells)), attributes);
            if (record.Text is { } text && _type == SampleType.Text)
                return OfLine(record, text, attributes);
            if (record.Source is not { Length: > 0 } source || _type == SampleType.Table)
                throw new FormatException("the line holds no sample of the dataset's type");
            var path = ObjectPath.Parse(source.Contains("://", StringComparison.Ordinal) || source.StartsWith('/') ? source : _folder + source);
            if (path.IsFolder || !SampleFormats.Fits(_type, path.Key))
                throw new FormatException($"{source} is no file of the dataset's type");
            await buckets.Check(path, cancel);
            return _type == SampleType.Text
                ? throw new FormatException("a file of texts is imported with its folder")
                : new() { SampleId = SampleIds.Of(dataset.DatasetId, path.ToString()), Path = path.ToString(), Size = 0, Time = now, Attributes = attributes, Usage = record.Usage, Place = Where(record) };
        }
        catch (Exception e) when (e is FormatException or Refusal)
        {
            problems.Add($"{Where(record)}: {e.Message}");
            return null;
        }
    }

    private ScannedSample OfLine(AnnotatedSample record, string text, SampleAttributes attributes)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
            throw new FormatException("the sample is empty or holds a NUL");
        var line = (int)record.Line!.Value;
        return new()
        {
            SampleId = SampleIds.OfLine(_fileId, line),
            Path = request.ImportPath,
            Size = text.Length,
            Time = now,
            Line = line,
            Text = text,
            Attributes = attributes,
            Usage = record.Usage,
            Place = Where(record),
        };
    }

    private string[] Row(IReadOnlyList<string> cells)
    {
        string[] row = [.. cells];
        return _columns?.Check(row) is { } problem ? throw new FormatException(problem) : row;
    }

    private string Where(AnnotatedSample record) => $"{request.ImportPath}, line {record.Line}";

    /// <summary>The samples with their labels, those that are taken. Labels in files of their own are read some at a time.</summary>
    private async Task<IEnumerable<ScannedSample>> Labeled(List<(AnnotatedSample Record, ScannedSample Sample)> page, CancellationToken cancel)
    {
        if (request.WithAnnotations || request.Selects)
        {
            foreach (var (record, sample) in page)
                sample.Labels = record.Annotations?.Where(a => a.File is null).Select(a => FormatsToLabels.Label(a, dataset.Type)).ToList();
            await Parallel.ForEachAsync(
                page.Where(p => p.Record.Annotations?.Any(a => a.File is not null) == true), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (p, c) => await AddFromFiles(p.Record, p.Sample, c));
        }

        var taken = page.Where(p => _selection.Takes(p.Record.Hard == true, p.Sample.Labels)).Select(p => p.Sample).ToList();
        if (!request.WithAnnotations)
            taken.ForEach(s => s.Labels = null);
        return taken;
    }

    private async Task AddFromFiles(AnnotatedSample record, ScannedSample sample, CancellationToken cancel)
    {
        var labels = new List<SampleLabel>(sample.Labels ?? []);
        foreach (var file in record.Annotations!.Select(a => a.File).OfType<Formats.AnnotationFile>())
        {
            try
            {
                var path = ObjectPath.Parse(file.Location.Contains("://", StringComparison.Ordinal) || file.Location.StartsWith('/') ? file.Location : _folder + file.Location);
                if (!path.Key.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                    throw new FormatException("only PASCAL VOC files of labels are read");
                await buckets.Check(path, cancel);
                await using var stream = await store.OpenRead(path, 0, cancel);
                var read = await VocReader.Read(stream, (AnnotationType)dataset.Type, new() { File = path.ToString() }, cancel);
                labels.AddRange(read.Annotations!.Select(a => FormatsToLabels.Label(a, dataset.Type)));
                if (read.Size is { } size && sample.Attributes.Width is null)
                    sample.Attributes = sample.Attributes with { Width = size.Width, Height = size.Height, Depth = size.Depth };
            }
            catch (Exception e) when (e is FormatException or FormatProblemException or Refusal or IOException)
            {
                problems.Add($"{Where(record)}: {file.Location}: {e.Message}");
            }
        }

        sample.Labels = labels;
    }
}
