using Assay.Formats;

namespace Assay.Cli.Files;

/// <summary>Files whose reading moves a progress bar.</summary>
internal sealed class WatchedFiles(IFileTree files, Action<double> read) : IFileTree
{
    public IAsyncEnumerable<string> List(CancellationToken cancel) => files.List(cancel);

    public async Task<Stream?> OpenRead(string path, CancellationToken cancel) => await files.OpenRead(path, cancel) is { } stream ? new Watched(stream, read) : null;

    private sealed class Watched(Stream inner, Action<double> read) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            read(count);
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = inner.Read(buffer, offset, count);
            read(length);
            return length;
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
