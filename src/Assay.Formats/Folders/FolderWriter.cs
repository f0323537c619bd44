namespace Assay.Formats;

/// <summary>Writes a small file for every sample, at most one of each name, and copies the samples' own files if they are at hand.</summary>
internal sealed class FolderWriter(IFileSink files, WriteOptions options)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The sample's path in the folder; null, and a word about it, if it cannot have one.</summary>
    public string? Place(AnnotatedSample sample)
    {
        var path = SamplePath.Inside(sample.Source);
        if (path is null)
            options.Tell("a sample without a file was left out", sample.Source);
        return path;
    }

    public async Task<bool> Write(string path, AnnotatedSample sample, Func<Stream, Task> write, CancellationToken cancel)
    {
        if (!_written.Add(path))
        {
            options.Tell($"it was left out, because {path} was already written for another", sample.Source);
            return false;
        }

        await using var file = await files.Create(path, cancel);
        await write(file);
        return true;
    }

    public Task<bool> WriteText(string path, AnnotatedSample sample, string text, CancellationToken cancel) =>
        Write(path, sample, file => file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancel).AsTask(), cancel);

    /// <summary>Copies the sample's own file, if there is where to copy it from.</summary>
    public async Task<bool> Copy(AnnotatedSample sample, string path, CancellationToken cancel)
    {
        if (options.Sources is null || sample.Source is null)
            return false;
        await using var source = await options.Sources.OpenRead(sample.Source, cancel);
        if (source is null)
        {
            options.Tell("its file was not found, and not copied", sample.Source);
            return false;
        }

        return await Write(path, sample, file => source.CopyToAsync(file, cancel), cancel);
    }
}
