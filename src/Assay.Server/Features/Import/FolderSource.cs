using System.Runtime.CompilerServices;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>The files of a folder as samples, with the labels that lie beside them or are the names of their folders.</summary>
internal sealed class FolderSource(IObjectStore store, DatasetEntity dataset, ImportRequest request, ScanProblems problems, Action<long> progress)
{
    private const int Ahead = 256;
    private const int AtOnce = 4;

    private readonly DataSource _source = new() { DataType = 0, DataPath = request.ImportPath, WithColumnHeader = request.WithColumnHeader, SchemaMaps = request.SchemaMaps };
    private readonly LabelSelection _selection = new(request);
    private AnnotationLayouts.Layout? _layout;
    private SampleSource? _read;

    /// <summary>Number of files; those of texts and tables are counted while they are read.</summary>
    public long Files { get; private set; }

    /// <summary>Looks which files there are, and where their labels.</summary>
    public async Task Look(CancellationToken cancel)
    {
        if (dataset.Type.IsText() || dataset.Type == DatasetType.Table)
            return;
        var files = Source();
        await foreach (var _ in files.Read(cancel))
            Files++;
        if (request.WithAnnotations || request.Selects)
            _layout = new AnnotationLayouts(store, dataset).Of(files.Found);
    }

    public async IAsyncEnumerable<ScannedSample> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        var read = 0L;
        _read = Source();
        await foreach (var page in _read.Read(cancel).Chunk(Ahead).WithCancellation(cancel))
        {
            progress(read += page.Length);
            foreach (var taken in await Labeled(page, cancel))
                yield return taken;
        }
    }

    /// <summary>The columns of a table, once its rows were read.</summary>
    public IReadOnlyList<TableColumn>? Columns => _read?.Columns;

    private SampleSource Source() => new(store, dataset, _source, problems, request.LabelFormat, request.WithAnnotations || request.Selects);

    private async Task<IEnumerable<ScannedSample>> Labeled(ScannedSample[] page, CancellationToken cancel)
    {
        if (_layout is not null)
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (s, c) => await Find(s, c));
        var taken = Array.FindAll(page, s => _selection.Takes(false, s.Labels));
        if (!request.WithAnnotations)
            Array.ForEach(taken, s => s.Labels = null);
        return taken;
    }

    private async Task Find(ScannedSample sample, CancellationToken cancel)
    {
        sample.Place = $"Labels of {sample.Path}";
        try
        {
            if (await _layout!(sample.Path, cancel) is not { } found)
                return;
            sample.Labels = found.Labels;
            sample.Attributes = SampleAttributes.None with { Width = found.Width, Height = found.Height };
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            problems.Add($"{sample.Place}: {e.Message}");
        }
    }
}
