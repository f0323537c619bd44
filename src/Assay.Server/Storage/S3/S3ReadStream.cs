using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Assay.Server.Storage.S3;

/// <summary>An object read from the service. A connection that breaks off or falls silent is made anew where it was left, while the object is the same.</summary>
internal sealed class S3ReadStream : Stream
{
    private const int Tries = 4;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly S3Connection _connection;
    private readonly ObjectPath _path;
    private GetObjectResponse? _answer;
    private string? _tag;
    private long _position;
    private long _end;

    private S3ReadStream(S3Connection connection, ObjectPath path, long offset) => (_connection, _path, _position) = (connection, path, offset);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public static async Task<Stream> Open(S3Connection connection, ObjectPath path, long offset, CancellationToken cancel)
    {
        var stream = new S3ReadStream(connection, path, offset);
        try
        {
            await stream.Connect(cancel);
            return stream;
        }
        catch (ObjectStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            await stream.DisposeAsync();
            return Null;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || _position >= _end)
            return 0;
        for (var tried = 1; ; tried++)
        {
            if (_answer is null)
                await Connect(cancellationToken);
            try
            {
                return await Next(buffer, cancellationToken);
            }
            catch (Exception e) when (S3Connection.IsFailure(e) && !cancellationToken.IsCancellationRequested)
            {
                _answer?.Dispose();
                _answer = null;
                if (tried == Tries)
                    throw _connection.Failure(_path.Bucket, e);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Objects are read asynchronously.");

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _answer?.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> Next(Memory<byte> buffer, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Silence);
        var count = await _answer!.ResponseStream.ReadAsync(buffer, patience.Token);
        if (count == 0)
            throw new EndOfStreamException($"{_path} ended after {_position} of {_end} bytes.");
        _position += count;
        return count;
    }

    private async Task Connect(CancellationToken cancel)
    {
        var request = new GetObjectRequest { BucketName = _path.Bucket, Key = _path.Key, EtagToMatch = _tag };
        if (_position > 0)
            request.ByteRange = new ByteRange($"bytes={_position}-");
        try
        {
            _answer = await _connection.Ask(_path, c => c.GetObjectAsync(request, cancel), cancel);
        }
        catch (ObjectStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed })
        {
            throw new IOException($"{_path} was changed while it was read.", e);
        }

        _tag = _answer.ETag;
        _end = _position + _answer.ContentLength;
    }
}
