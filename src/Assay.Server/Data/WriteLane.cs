using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assay.Server.Data;

/// <summary>One connection that runs queued work in arrival order, many pieces to a commit.</summary>
/// <param name="open">A new context.</param>
/// <param name="keepsOpen">
/// Keeps the connection from group to group, with its prepared statements and cached pages. For a database in this process:
/// over a network a connection that lay idle may be gone, which the driver's pool looks after.
/// </param>
/// <param name="logger">Told what nobody else can be told.</param>
internal sealed class WriteLane(Func<AppDb> open, bool keepsOpen, ILogger logger) : IAsyncDisposable
{
    private const int MaxGroup = 128;
    private const string Savepoint = "piece";

    private readonly Channel<IPiece> _queue = Channel.CreateBounded<IPiece>(4096);
    private Task? _loop;
    private readonly Lock _start = new();

    public async Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        lock (_start)
            _loop ??= Task.Run(Loop, CancellationToken.None);
        var piece = new Piece<T>(work, cancel);
        await _queue.Writer.WriteAsync(piece, cancel);
        return await piece.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null)
            await _loop;
    }

    private async Task Loop()
    {
        AppDb? db = null;
        try
        {
            await foreach (var first in _queue.Reader.ReadAllAsync())
                db = await Group(db ?? open(), first);
        }
        finally
        {
            if (db is not null)
                await db.DisposeAsync();
        }
    }

    /// <summary>Runs what waits; the context for the next group, null if that needs a new one.</summary>
    private async Task<AppDb?> Group(AppDb db, IPiece first)
    {
        var group = new List<IPiece>(8);
        try
        {
            await using var ending = keepsOpen ? null : db;
            await db.Connection(CancellationToken.None);
            var committed = await TryGroup(db, first, group);
            foreach (var piece in group)
            {
                if (committed && !piece.MustRepeat)
                    piece.Settle();
                else
                    await piece.Alone(open, logger);
            }

            return keepsOpen ? db : null;
        }
        catch (Exception e)
        {
            logger.LogError(e, "A group of {Count} writes failed", group.Count);
            foreach (var piece in group)
                piece.Fail(e);
            first.Fail(e);
            await db.DisposeAsync();
            return null;
        }
    }

    /// <summary>False if the group as a whole must be run again, piece by piece.</summary>
    private async Task<bool> TryGroup(AppDb db, IPiece first, List<IPiece> group)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var piece = first;
        do
        {
            group.Add(piece);
            // The first piece needs no savepoint: without others, failing is rolling back.
            var guarded = group.Count > 1;
            if (guarded)
                await transaction.CreateSavepointAsync(Savepoint);
            var done = await piece.Execute(db);
            // What one piece tracked, kept or given up, is not the next one's to save.
            db.ChangeTracker.Clear();
            if (done)
            {
                if (guarded)
                    await transaction.ReleaseSavepointAsync(Savepoint);
            }
            else if (guarded)
            {
                await transaction.RollbackToSavepointAsync(Savepoint);
            }
            else
            {
                await transaction.RollbackAsync();
                return true;
            }
        }
        while (group.Count < MaxGroup && _queue.Reader.TryRead(out piece!));

        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception e) when (db.IsTransient(e))
        {
            return false;
        }

        return true;
    }

    private interface IPiece
    {
        /// <summary>Runs the work; true if its changes are to be kept. What it threw is kept for its caller.</summary>
        Task<bool> Execute(AppDb db);

        /// <summary>It met another transaction and may succeed when run again.</summary>
        bool MustRepeat { get; }

        /// <summary>Runs the work outside a group, and tells the caller how it ended.</summary>
        Task Alone(Func<AppDb> open, ILogger logger);

        /// <summary>Tells the caller how it ended.</summary>
        void Settle();

        void Fail(Exception error);
    }

    private sealed class Piece<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) : IPiece
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _error;

        public Task<T> Done => _done.Task;

        public bool MustRepeat { get; private set; }

        public async Task<bool> Execute(AppDb db)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                _error = null;
                MustRepeat = false;
                _result = await work(db, cancel);
                return true;
            }
            catch (Exception e)
            {
                _error = e;
                MustRepeat = db.IsTransient(e);
                return false;
            }
        }

        public async Task Alone(Func<AppDb> open, ILogger logger)
        {
            try
            {
                _done.TrySetResult(await OwnTransaction.Run(open, work, logger, cancel));
            }
            catch (Exception e)
            {
                _done.TrySetException(e);
            }
        }

        public void Settle()
        {
            if (_error is null)
                _done.TrySetResult(_result!);
            else
                _done.TrySetException(_error);
        }

        public void Fail(Exception error) => _done.TrySetException(error);
    }
}
