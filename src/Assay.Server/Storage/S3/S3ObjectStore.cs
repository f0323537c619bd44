using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Assay.Server.Http;

namespace Assay.Server.Storage.S3;

/// <summary>Buckets of an S3-compatible service.</summary>
internal sealed class S3ObjectStore(S3Settings settings) : IObjectStore, IDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLink = TimeSpan.FromDays(7);

    private readonly S3Connection _connection = new(settings);
    private readonly ConcurrentDictionary<string, byte> _watched = new(StringComparer.Ordinal);

    /// <summary>False once the service has said that it knows no conditional writes.</summary>
    private volatile bool _conditional = true;

    /// <summary>Includes a bucket in what <see cref="Probe"/> asks for.</summary>
    public S3ObjectStore Watching(string bucket)
    {
        _watched.TryAdd(bucket, 0);
        return this;
    }

    public async Task Probe(CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(ProbeTime);
        try
        {
            foreach (var bucket in _watched.Keys)
                await _connection.Client.ListObjectsV2Async(new() { BucketName = bucket, MaxKeys = 1 }, soon.Token);
            if (_watched.IsEmpty)
                await _connection.Client.ListBucketsAsync(soon.Token);
        }
        catch (AmazonS3Exception e) when ((S3Connection.IsMissingBucket(e) && settings.CreateBuckets) || (_watched.IsEmpty && e.ErrorCode == "AccessDenied"))
        {
            // It answers: a bucket will be made, or not every key may list all buckets.
        }
        catch (Exception e) when (S3Connection.IsFailure(e) && !cancel.IsCancellationRequested)
        {
            throw _connection.Failure(string.Join("', '", _watched.Keys.DefaultIfEmpty("*")), e);
        }
    }

    public async Task<ObjectInfo?> Stat(ObjectPath path, CancellationToken cancel)
    {
        try
        {
            var found = await _connection.Ask(path, c => c.GetObjectMetadataAsync(path.Bucket, path.Key, cancel), cancel);
            return new(path, found.ContentLength, Time(found.LastModified));
        }
        catch (Exception e) when (IsMissing(e))
        {
            return null;
        }
    }

    public async Task<Stream> OpenRead(ObjectPath path, long offset, CancellationToken cancel)
    {
        try
        {
            return await S3ReadStream.Open(_connection, path, offset, cancel);
        }
        catch (Refusal e) when (e.Error == Errors.NoSuchBucket)
        {
            throw new FileNotFoundException($"There is no object {path}.", e);
        }
    }

    public async Task<ObjectInfo> Put(ObjectPath path, Stream content, CancellationToken cancel)
    {
        await new S3Upload(_connection, path).Run(content, cancel);
        return await Stat(path, cancel) ?? throw new ObjectStoreException($"The object {path} was written and is not there.");
    }

    public async Task<IReadOnlyList<bool>> PutNew(IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> objects, CancellationToken cancel)
    {
        var written = new bool[objects.Count];
        await Parallel.ForAsync(0, written.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) =>
            written[i] = await PutNew(objects[i].Path, objects[i].Content, c));
        return written;
    }

    public async Task Delete(ObjectPath path, CancellationToken cancel)
    {
        try
        {
            await _connection.Ask(path, c => c.DeleteObjectAsync(path.Bucket, path.Key, cancel), cancel);
        }
        catch (Exception e) when (IsMissing(e))
        {
            // Gone is gone.
        }
    }

    public async IAsyncEnumerable<ObjectInfo> List(ObjectPath folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Keys may hold characters that XML cannot; a service that knows the encoding sends them escaped.
        var request = new ListObjectsV2Request { BucketName = folder.Bucket, Prefix = folder.Key, Encoding = EncodingType.Url };
        var next = Page(request, cancel);
        while (next is not null)
        {
            var page = await next;
            request.ContinuationToken = page?.NextContinuationToken;
            // The following page is asked for while this one is used.
            next = page is { IsTruncated: true } ? Page(request, cancel) : null;
            foreach (var found in page?.S3Objects ?? [])
            {
                var key = page!.Encoding == EncodingType.Url ? WebUtility.UrlDecode(found.Key) : found.Key;
                // A key that ends in a slash stands for a folder; one that is no path here belongs to somebody else.
                if (ObjectPath.TryParse($"/{folder.Bucket}/{key}", out var path, out _) && !path.IsFolder)
                    yield return new(path, found.Size ?? 0, Time(found.LastModified));
            }
        }
    }

    public string? DirectLink(ObjectPath path, TimeSpan lifetime, string contentType, bool download) => _connection.Links?.GetPreSignedURL(new GetPreSignedUrlRequest
    {
        BucketName = path.Bucket,
        Key = path.Key,
        Verb = HttpVerb.GET,
        Protocol = settings.LinkEndpoint!.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? Protocol.HTTPS : Protocol.HTTP,
        // The library takes the moment from the machine's clock, as the service does.
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime + (lifetime < LongestLink ? lifetime : LongestLink),
        ResponseHeaderOverrides = new() { ContentType = contentType, ContentDisposition = download ? "attachment" : null },
    });

    public void Dispose() => _connection.Dispose();

    private async Task<ListObjectsV2Response?> Page(ListObjectsV2Request request, CancellationToken cancel)
    {
        try
        {
            return await _connection.Ask(ObjectPath.Parse($"/{request.BucketName}/"), c => c.ListObjectsV2Async(request, cancel), cancel);
        }
        catch (Exception e) when (IsMissing(e))
        {
            return null;
        }
    }

    private async Task<bool> PutNew(ObjectPath path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        // Services that know no condition ignore it, so looking comes first; the condition closes the gap where it counts.
        if (await Stat(path, cancel) is not null)
            return false;
        var conditional = _conditional;
        try
        {
            await _connection.Write(path, c => c.PutObjectAsync(S3Upload.Whole(path, content, conditional), cancel), cancel);
            return true;
        }
        catch (ObjectStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict })
        {
            return false;
        }
        catch (ObjectStoreException e) when (conditional && e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotImplemented })
        {
            _conditional = false;
            return await PutNew(path, content, cancel);
        }
    }

    private static bool IsMissing(Exception e) => e is FileNotFoundException || (e is Refusal refusal && refusal.Error == Errors.NoSuchBucket);

    /// <summary>Whole seconds: that is what services tell of a single object, and it must equal what they tell in a list.</summary>
    private static long Time(DateTime? modified) => modified is { } time ? new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds() * 1000 : 0;
}
