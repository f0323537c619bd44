namespace Assay.Server.Storage;

/// <summary>What a listing says about an object. <see cref="Time"/> is its last modification in ms since 1970.</summary>
public readonly record struct ObjectInfo(ObjectPath Path, long Size, long Time);

/// <summary>
/// Where the bytes are. A folder tree or an S3-compatible service; <c>/bucket/key</c> means the same on both. A store that
/// cannot be used at all throws <see cref="ObjectStoreException"/> with the cause.
/// </summary>
public interface IObjectStore
{
    /// <summary>Whether the store can be used; throws with the cause if not.</summary>
    Task Probe(CancellationToken cancel);

    Task<ObjectInfo?> Stat(ObjectPath path, CancellationToken cancel);

    /// <summary>The bytes from <paramref name="offset"/> on; throws FileNotFoundException if there is no such object.</summary>
    Task<Stream> OpenRead(ObjectPath path, long offset, CancellationToken cancel);

    /// <summary>Writes an object of any length, replacing one of that name. Durable on return; never half there.</summary>
    Task<ObjectInfo> Put(ObjectPath path, Stream content, CancellationToken cancel);

    /// <summary>Writes several small objects, those whose names are free, and makes them durable together. Tells which were written.</summary>
    Task<IReadOnlyList<bool>> PutNew(IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> objects, CancellationToken cancel);

    /// <summary>Removes an object; nothing happens if it is not there.</summary>
    Task Delete(ObjectPath path, CancellationToken cancel);

    /// <summary>Everything below a folder, in no promised order, without holding it in memory. A missing folder is empty.</summary>
    IAsyncEnumerable<ObjectInfo> List(ObjectPath folder, CancellationToken cancel);

    /// <summary>An address that leads a browser to the object without this server, for a while; null if the store has none to give.</summary>
    /// <param name="path">The object.</param>
    /// <param name="lifetime">How long the address is good for.</param>
    /// <param name="contentType">What the service shall tell the browser it is.</param>
    /// <param name="download">Whether it is to be saved rather than shown.</param>
    string? DirectLink(ObjectPath path, TimeSpan lifetime, string contentType, bool download);
}
