using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>A format that is a single file.</summary>
internal sealed class FileFormat(
    string name,
    string description,
    Func<Stream, ReadOptions, CancellationToken, IAsyncEnumerable<AnnotatedSample>> read,
    Func<Stream, IAsyncEnumerable<AnnotatedSample>, WriteOptions, CancellationToken, Task<long>> write) : AnnotationFormat
{
    public override string Name => name;

    public override string Description => description;

    public override bool IsFolder => false;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var file = await Open(files, path, options, cancel);
        await foreach (var sample in read(file, options.File is null ? options with { File = path } : options, cancel).WithCancellation(cancel))
            yield return sample;
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var file = await files.Create(path, cancel);
        return await write(file, samples, options, cancel);
    }
}
