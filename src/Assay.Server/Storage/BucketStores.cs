using System.Runtime.CompilerServices;
using Assay.Server.Storage.S3;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

/// <summary>The store of each bucket, as configured: folders here, a service for others.</summary>
internal sealed class BucketStores : IObjectStore, IDisposable
{
    private readonly IObjectStore _others;
    private readonly Dictionary<string, IObjectStore> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<S3Settings, S3ObjectStore> _services = [];

    public BucketStores(IOptions<StorageOptions> options, IOptions<AssayOptions> assay)
    {
        var local = new LocalObjectStore(assay);
        var storage = options.Value;
        _others = StorageRules.IsRemote(storage.Kind) ? Service(S3Settings.Of(storage.S3, null)) : local;
        foreach (var (bucket, own) in storage.Buckets ?? [])
            _named[bucket] = StorageRules.IsRemote(own.Kind ?? storage.Kind) ? Service(S3Settings.Of(storage.S3, own)).Watching(bucket) : local;
    }

    public async Task Probe(CancellationToken cancel)
    {
        foreach (var store in _named.Values.Append(_others).Distinct())
            await store.Probe(cancel);
    }

    public Task<ObjectInfo?> Stat(ObjectPath path, CancellationToken cancel) => Of(path).Stat(path, cancel);

    public Task<Stream> OpenRead(ObjectPath path, long offset, CancellationToken cancel) => Of(path).OpenRead(path, offset, cancel);

    public Task<ObjectInfo> Put(ObjectPath path, Stream content, CancellationToken cancel) => Of(path).Put(path, content, cancel);

    public async Task<IReadOnlyList<bool>> PutNew(IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> objects, CancellationToken cancel)
    {
        var written = new bool[objects.Count];
        foreach (var group in Enumerable.Range(0, written.Length).GroupBy(i => Of(objects[i].Path)))
        {
            var places = group.ToList();
            var result = await group.Key.PutNew(places.ConvertAll(i => objects[i]), cancel);
            for (var i = 0; i < result.Count; i++)
                written[places[i]] = result[i];
        }

        return written;
    }

    public Task Delete(ObjectPath path, CancellationToken cancel) => Of(path).Delete(path, cancel);

    public async IAsyncEnumerable<ObjectInfo> List(ObjectPath folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var found in Of(folder).List(folder, cancel))
            yield return found;
    }

    public string? DirectLink(ObjectPath path, TimeSpan lifetime, string contentType, bool download) => Of(path).DirectLink(path, lifetime, contentType, download);

    public void Dispose()
    {
        foreach (var service in _services.Values)
            service.Dispose();
    }

    private IObjectStore Of(ObjectPath path) => _named.GetValueOrDefault(path.Bucket, _others);

    private S3ObjectStore Service(S3Settings settings)
    {
        if (!_services.TryGetValue(settings, out var service))
            _services[settings] = service = new(settings);
        return service;
    }
}
