using System.Runtime.CompilerServices;
using Assay.Formats;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>How far annotation files are read, and of how much.</summary>
internal readonly record struct FormatProgress(long Files, long Bytes, double Share);

/// <summary>A record of an annotation file.</summary>
/// <param name="File">The file; the folder of a format that is one.</param>
/// <param name="Number">Which record of the file it is, from 1.</param>
/// <param name="Sample">What it says.</param>
internal sealed record FormatRecord(string File, int Number, AnnotatedSample Sample)
{
    public string Folder => File[..(File.LastIndexOf('/') + 1)];

    public string Place => Sample.Line is { } line ? $"{File}, line {line}" : $"{Folder}{Sample.Source}";
}

/// <summary>The annotation files that an import names, one by one.</summary>
internal sealed class FormatFiles(IObjectStore store, ImportRequest request, ScanProblems problems, Action<FormatProgress> progress)
{
    private readonly string _format = request.AnnotationFormat!;
    private List<ObjectInfo> _files = [];
    private long _images;

    /// <summary>Finds the files. Of formats that are folders only how many images there are is counted.</summary>
    public async Task<FormatProgress> Look(CancellationToken cancel)
    {
        var extension = ImportFormats.Extension(_format);
        if (request.IsManifest)
            _files = await store.Stat(ObjectPath.Parse(request.ImportPath), cancel) is { } file ? [file] : [];
        else
        {
            await foreach (var found in store.List(ObjectPath.ParseFolder(request.ImportPath), cancel))
            {
                if (extension is null)
                    _images += SampleFormats.Fits(Client.SampleType.Image, found.Path.Key) ? 1 : 0;
                else if (found.Path.Key.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    _files.Add(found);
            }
        }

        _files.Sort((a, b) => string.CompareOrdinal(a.Path.Key, b.Path.Key));
        return new(extension is null ? _images : _files.Count, _files.Sum(f => f.Size), 0);
    }

    public IAsyncEnumerable<FormatRecord> Read(CancellationToken cancel) => ImportFormats.Extension(_format) is null ? Folder(cancel) : Files(cancel);

    private async IAsyncEnumerable<FormatRecord> Folder([EnumeratorCancellation] CancellationToken cancel)
    {
        var (number, options) = (0, new ReadOptions { OnProblem = p => problems.Add(request.ImportPath + p) });
        var files = new StoredFiles(store, ObjectPath.ParseFolder(request.ImportPath));
        await foreach (var sample in UnbrokenRecords.Of(AnnotationFormats.Find(_format)!.Read(files, "", options, cancel), Tell, cancel))
        {
            yield return new(request.ImportPath, ++number, sample);
            progress(new(Math.Min(number, _images), 0, _images == 0 ? 0 : Math.Min(1, (double)number / _images)));
        }
    }

    private async IAsyncEnumerable<FormatRecord> Files([EnumeratorCancellation] CancellationToken cancel)
    {
        var (total, before) = (Math.Max(1, _files.Sum(f => f.Size)), 0L);
        for (var i = 0; i < _files.Count; before += _files[i++].Size)
        {
            var (path, number, samples) = (_files[i].Path.ToString(), 0, (long?)null);
            var options = new ReadOptions { File = path, OnProblem = p => problems.Add(p.ToString()), OnHeader = h => samples = h.Samples };
            await using var stream = await store.OpenRead(_files[i].Path, 0, cancel);
            await foreach (var sample in UnbrokenRecords.Of(ImportFormats.Of(_format)(stream, options, cancel), Tell, cancel))
            {
                yield return new(path, ++number, sample);
                // COCO is gone through before its first image comes; then only their number tells how far it is.
                var at = samples is > 0 ? (long)((double)_files[i].Size * number / samples.Value) : stream.Position;
                progress(new(i, before + at, (double)(before + at) / total));
            }
        }
    }

    private void Tell(FormatProblem problem) => problems.Add(problem.File is null || problem.File.StartsWith('/') ? problem.ToString() : request.ImportPath + problem);
}
