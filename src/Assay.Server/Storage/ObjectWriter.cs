using System.Buffers;
using System.IO.Pipelines;

namespace Assay.Server.Storage;

/// <summary>
/// Writes an object while its content is being made, without holding it in memory. The object is there once
/// <see cref="Complete"/> returns; disposed before that, nothing of it remains.
/// </summary>
public sealed class ObjectWriter : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19, minimumSegmentSize: 64 * 1024, useSynchronizationContext: false));
    private readonly Task<ObjectInfo> _put;
    private bool _completed;

    public ObjectWriter(IObjectStore store, ObjectPath path, CancellationToken cancel) => _put = Task.Run(() => Put(store, path, cancel), CancellationToken.None);

    /// <summary>What is written here goes to the store with the next flush.</summary>
    public IBufferWriter<byte> Output => _pipe.Writer;

    /// <summary>The same for those who write to streams: it hands on what is written at once. Disposing of it does nothing.</summary>
    public Stream Stream => _pipe.Writer.AsStream(leaveOpen: true);

    /// <summary>Hands on what was written if it is worth it; throws what the store threw.</summary>
    public ValueTask Flush(CancellationToken cancel) => _pipe.Writer.UnflushedBytes < FlushAt ? ValueTask.CompletedTask : FlushAll(cancel);

    public async Task<ObjectInfo> Complete(CancellationToken cancel)
    {
        await FlushAll(cancel);
        _completed = true;
        await _pipe.Writer.CompleteAsync();
        return await _put;
    }

    public async ValueTask DisposeAsync()
    {
        if (_completed)
            return;
        await _pipe.Writer.CompleteAsync(new OperationCanceledException("The object was given up."));
        await ((Task)_put).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask FlushAll(CancellationToken cancel)
    {
        if ((await _pipe.Writer.FlushAsync(cancel)).IsCompleted)
            await _put;
    }

    private async Task<ObjectInfo> Put(IObjectStore store, ObjectPath path, CancellationToken cancel)
    {
        try
        {
            return await store.Put(path, _pipe.Reader.AsStream(leaveOpen: true), cancel);
        }
        finally
        {
            await _pipe.Reader.CompleteAsync();
        }
    }
}
