using System.Buffers;
using System.Runtime.InteropServices;
using Amazon.S3.Model;

namespace Assay.Server.Storage.S3;

/// <summary>
/// Writes a stream of any length: in one request if it is short, else in parts, of which one is sent while the next is read.
/// What breaks off is taken back, so that no half object and no orphaned part remains.
/// </summary>
internal sealed class S3Upload(S3Connection connection, ObjectPath path)
{
    /// <summary>Services take at most 10,000 parts of an object, so this bounds one to 160 GB unless its length is known.</summary>
    private const int PartSize = 16 << 20;
    private const int MaxParts = 10_000;
    private const int FirstBuffer = 64 << 10;

    public static PutObjectRequest Whole(ObjectPath path, ReadOnlyMemory<byte> content, bool onlyNew) => new()
    {
        BucketName = path.Bucket,
        Key = path.Key,
        InputStream = Bytes(content),
        ContentType = ObjectContent.TypeOf(path.Key),
        UseChunkEncoding = false,
        IfNoneMatch = onlyNew ? "*" : null,
    };

    public async Task Run(Stream content, CancellationToken cancel)
    {
        var size = content.CanSeek ? (int)Math.Clamp((content.Length - content.Position) / (MaxParts - 1), PartSize, int.MaxValue / 2) : PartSize;
        var first = await Read(content, size, cancel);
        try
        {
            if (first.Count < size)
                await connection.Write(path, c => c.PutObjectAsync(Whole(path, first, onlyNew: false), cancel), cancel);
            else
                await InParts(first, content, size, cancel);
        }
        finally
        {
            Return(first);
        }
    }

    private async Task InParts(ArraySegment<byte> first, Stream content, int size, CancellationToken cancel)
    {
        var upload = await connection.Write(
            path, c => c.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = path.Bucket, Key = path.Key, ContentType = ObjectContent.TypeOf(path.Key) }, cancel), cancel);
        try
        {
            var tags = await Send(upload.UploadId, first, content, size, cancel);
            await connection.Ask(
                path, c => c.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = path.Bucket, Key = path.Key, UploadId = upload.UploadId, PartETags = tags }, cancel), cancel);
        }
        catch
        {
            await Abort(upload.UploadId);
            throw;
        }
    }

    private async Task<List<PartETag>> Send(string uploadId, ArraySegment<byte> first, Stream content, int size, CancellationToken cancel)
    {
        var tags = new List<PartETag>();
        var part = first;
        while (part.Count > 0)
        {
            var (number, bytes) = (tags.Count + 1, part);
            if (number > MaxParts)
                throw new ObjectStoreException($"{path} is longer than an object of unknown length can be on S3, {(long)size * MaxParts} bytes.");
            var sending = Send(uploadId, number, bytes, cancel);
            try
            {
                part = bytes.Count < size ? default : await Read(content, size, cancel);
            }
            finally
            {
                // The buffer is the request's until it is through, also when the stream has failed meanwhile.
                await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (bytes.Array != first.Array)
                    Return(bytes);
            }

            tags.Add(await sending);
        }

        return tags;
    }

    private async Task<PartETag> Send(string uploadId, int number, ArraySegment<byte> bytes, CancellationToken cancel)
    {
        var request = new UploadPartRequest
        {
            BucketName = path.Bucket,
            Key = path.Key,
            UploadId = uploadId,
            PartNumber = number,
            InputStream = Bytes(bytes),
            PartSize = bytes.Count,
            UseChunkEncoding = false,
        };
        return new(number, (await connection.Ask(path, c => c.UploadPartAsync(request, cancel), cancel)).ETag);
    }

    private async Task Abort(string uploadId)
    {
        try
        {
            await connection.Client.AbortMultipartUploadAsync(path.Bucket, path.Key, uploadId, CancellationToken.None);
        }
        catch (Exception e) when (S3Connection.IsFailure(e))
        {
            // The service is gone, too; its rule for unfinished uploads removes the parts in time.
        }
    }

    /// <summary>The next part, in a buffer that grows with what comes; shorter than <paramref name="size"/> only at the end.</summary>
    private static async Task<ArraySegment<byte>> Read(Stream content, int size, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(size, FirstBuffer));
        var count = 0;
        try
        {
            while (true)
            {
                var room = Math.Min(buffer.Length, size);
                count += await content.ReadAtLeastAsync(buffer.AsMemory(count, room - count), room - count, throwOnEndOfStream: false, cancel);
                if (count < room || room == size)
                    return new(buffer, 0, count);
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(size, room * 4));
                buffer.AsSpan(0, count).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static MemoryStream Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes) && bytes.Array is { } array ? new(array, bytes.Offset, bytes.Count, writable: false) : new(content.ToArray());

    private static void Return(ArraySegment<byte> part)
    {
        if (part.Array is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
