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

    public Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        Run<Func<AppDb, CancellationToken, Task<T>>, T>(new object(), work, async (db, _, c) => [await work(db, c)], cancel);

    public async Task<TResult> Run<TOrder, TResult>(object subject, TOrder order, JointWork<TOrder, TResult> work, CancellationToken cancel)
    {
        lock (_start)
            _loop ??= Task.Run(Loop, CancellationToken.None);
        var piece = new Piece<TOrder, TResult>(subject, order, work, cancel);
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
        var sets = new Queue<IReadOnlyList<IPiece>>();
        Gather(first, group, sets);
        var guarded = false;
        while (sets.TryDequeue(out var set))
        {
            // The first piece needs no savepoint: without others, failing is rolling back.
            if (guarded)
                await transaction.ReleaseSavepointAsync(Savepoint);
            guarded |= group.Count > 1;
            if (guarded)
                await transaction.CreateSavepointAsync(Savepoint);
            var done = await set[0].Execute(db, set);
            // What one piece tracked, kept or given up, is not the next one's to save.
            db.ChangeTracker.Clear();
            if (!done)
            {
                if (!guarded)
                {
                    await transaction.RollbackAsync();
                    return true;
                }

                await transaction.RollbackToSavepointAsync(Savepoint);
                if (set.Count > 1 && !set[0].MustRepeat)
                {
                    foreach (var piece in set)
                        sets.Enqueue([piece]);
                }
            }

            if (sets.Count == 0 && group.Count < MaxGroup && _queue.Reader.TryRead(out var next))
                Gather(next, group, sets);
        }

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

    /// <summary>Takes what waits, as sets of pieces that are carried out together.</summary>
    private void Gather(IPiece first, List<IPiece> group, Queue<IReadOnlyList<IPiece>> sets)
    {
        var before = group.Count;
        group.Add(first);
        while (group.Count < MaxGroup && _queue.Reader.TryRead(out var piece))
            group.Add(piece);
        foreach (var set in group.Skip(before).GroupBy(p => p.Subject))
            sets.Enqueue([.. set]);
    }

    private interface IPiece
    {
        /// <summary>Pieces with equal ones are carried out together.</summary>
        object Subject { get; }

        /// <summary>Runs the work for a set that this piece is of; true if its changes are to be kept. What it threw is kept for the callers.</summary>
        Task<bool> Execute(AppDb db, IReadOnlyList<IPiece> set);

        /// <summary>It met another transaction and may succeed when run again.</summary>
        bool MustRepeat { get; }

        /// <summary>Runs the work outside a group, and tells the caller how it ended.</summary>
        Task Alone(Func<AppDb> open, ILogger logger);

        /// <summary>Tells the caller how it ended.</summary>
        void Settle();

        void Fail(Exception error);
    }

    private sealed class Piece<TOrder, TResult>(object subject, TOrder order, JointWork<TOrder, TResult> work, CancellationToken cancel) : IPiece
    {
        private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TResult? _result;
        private Exception? _error;

        public Task<TResult> Done => _done.Task;

        public object Subject { get; } = (work, subject);

        public bool MustRepeat { get; private set; }

        public async Task<bool> Execute(AppDb db, IReadOnlyList<IPiece> set)
        {
            var pieces = set.Cast<Piece<TOrder, TResult>>().ToList();
            try
            {
                // One caller who went away does not stop the others.
                var c = pieces.Count == 1 ? cancel : CancellationToken.None;
                c.ThrowIfCancellationRequested();
                var results = await work(db, pieces.ConvertAll(p => p.Order), c);
                for (var i = 0; i < pieces.Count; i++)
                    pieces[i].Note(results[i]);
                return true;
            }
            catch (Exception e)
            {
                foreach (var piece in pieces)
                    piece.Note(default, e, db.IsTransient(e));
                return false;
            }
        }

        public async Task Alone(Func<AppDb> open, ILogger logger)
        {
            try
            {
                var results = await OwnTransaction.Run(open, (db, c) => work(db, [Order], c), logger, cancel);
                _done.TrySetResult(results[0]);
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

        private TOrder Order => order;

        private void Note(TResult? result, Exception? error = null, bool mustRepeat = false) => (_result, _error, MustRepeat) = (result, error, mustRepeat);
    }
}
