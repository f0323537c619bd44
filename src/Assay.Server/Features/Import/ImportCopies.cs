using System.Runtime.CompilerServices;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>
/// Copies what is imported into <c>import_folder</c>, below the dataset's data source; the samples are the copies. A file that
/// is there already is not written again, so that importing the same twice adds nothing, and an interrupted run goes on.
/// </summary>
internal sealed class ImportCopies(IObjectStore store, DatasetEntity dataset, ImportRequest request, ScanProblems problems)
{
    private const int Ahead = 256;
    private const int AtOnce = 8;

    private readonly ObjectPath _folder = ObjectPath.Parse(request.CopyTo!);
    private readonly string[] _bases = [.. Bases(request)];

    // Lines of a text file come one after the other, in more than one page.
    private (string Path, ObjectInfo? Copy) _last = ("", null);

    public async IAsyncEnumerable<ScannedSample> Run(IAsyncEnumerable<ScannedSample> samples, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in samples.Chunk(Ahead).WithCancellation(cancel))
        {
            var paths = page.Where(IsCopied).Select(s => s.Path).Distinct(StringComparer.Ordinal).ToArray();
            var copies = new ObjectInfo?[paths.Length];
            await Parallel.ForAsync(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) => copies[i] = await Copy(paths[i], c));
            var known = paths.Zip(copies).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            if (paths.Length > 0)
                _last = (paths[^1], copies[^1]);
            foreach (var sample in page)
            {
                if (!IsCopied(sample))
                    yield return sample;
                else if (known[sample.Path] is { } copy)
                    yield return Moved(sample, copy);
            }
        }
    }

    /// <summary>Lines of a manifest and of annotation files are in no file of their own.</summary>
    private bool IsCopied(ScannedSample sample) => sample.Line is null || (!request.IsManifest && request.AnnotationFormat is null);

    private ScannedSample Moved(ScannedSample sample, ObjectInfo copy)
    {
        var path = copy.Path.ToString();
        var file = SampleIds.Of(dataset.DatasetId, path);
        var place = sample.Where;
        return sample.Line is { } line
            ? sample with { SampleId = SampleIds.OfLine(file, line), Path = path, Time = copy.Time, Place = place }
            : sample with { SampleId = file, Path = path, Size = copy.Size, Time = copy.Time, Place = place };
    }

    /// <summary>The copy of a file; null, and a word about it, if there is none.</summary>
    private async Task<ObjectInfo?> Copy(string path, CancellationToken cancel)
    {
        if (path == _last.Path)
            return _last.Copy;
        try
        {
            var (from, to) = (ObjectPath.Parse(path), _folder.Child(Below(path)));
            if (!request.WithSamples)
                return new(to, 0, 0);
            if (await store.Stat(from, cancel) is not { } source)
                throw new FormatException("there is no such file");
            if (from == to)
                return source;
            if (await store.Stat(to, cancel) is { } there)
                return there.Size == source.Size && await AreSame(from, to, cancel) ? there : throw new FormatException($"{to} is another file of that name");
            await using var content = await store.OpenRead(from, 0, cancel);
            return await store.Put(to, content, cancel);
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException or Refusal)
        {
            problems.Add($"{path}: {e.Message}");
            return null;
        }
    }

    /// <summary>Where below the folder the copy goes: as the file lies below what is imported, else with its bucket and whole path.</summary>
    private string Below(string path) => Array.Find(_bases, b => path.StartsWith(b, StringComparison.Ordinal)) is { } known ? path[known.Length..] : path[1..];

    private static IEnumerable<string> Bases(ImportRequest request)
    {
        const string Annotations = "/annotations/";
        if (request.DataPath is not null)
            yield return request.DataPath;
        var folder = request.ImportPath[..(request.ImportPath.LastIndexOf('/') + 1)];
        if (request.AnnotationFormat is not null && folder.EndsWith(Annotations, StringComparison.Ordinal) && folder.Length > Annotations.Length)
            yield return folder[..^(Annotations.Length - 1)];
        yield return folder;
    }

    private async Task<bool> AreSame(ObjectPath one, ObjectPath other, CancellationToken cancel)
    {
        await using var first = await store.OpenRead(one, 0, cancel);
        await using var second = await store.OpenRead(other, 0, cancel);
        var (a, b) = (new byte[64 * 1024], new byte[64 * 1024]);
        while (true)
        {
            var read = await first.ReadAtLeastAsync(a, a.Length, throwOnEndOfStream: false, cancel);
            if (read != await second.ReadAtLeastAsync(b, b.Length, throwOnEndOfStream: false, cancel) || !a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
                return false;
            if (read < a.Length)
                return true;
        }
    }
}
