using System.Text;

namespace Assay.Formats.Tests;

/// <summary>Files in memory.</summary>
internal sealed class MemoryFiles : IFileTree, IFileSink
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public string this[string path]
    {
        get => Encoding.UTF8.GetString(_files[path]);
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public IEnumerable<string> Paths => _files.Keys;

    public void Put(string path, byte[] bytes) => _files[path] = bytes;

    public async IAsyncEnumerable<string> List([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var path in _files.Keys.ToList())
            yield return path;
    }

    public Task<Stream?> OpenRead(string path, CancellationToken cancel) => Task.FromResult<Stream?>(_files.TryGetValue(path, out var bytes) ? new MemoryStream(bytes, writable: false) : null);

    public Task<Stream> Create(string path, CancellationToken cancel) => Task.FromResult<Stream>(new Kept(this, path));

    private sealed class Kept(MemoryFiles files, string path) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            files._files[path] = ToArray();
            base.Dispose(disposing);
        }
    }
}
