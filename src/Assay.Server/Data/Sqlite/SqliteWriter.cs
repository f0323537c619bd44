namespace Assay.Server.Data.Sqlite;

/// <summary>SQLite has one writer: everything goes through one lane, so nobody ever waits for a lock.</summary>
internal sealed class SqliteWriter(Func<AppDb> open, ILogger<SqliteWriter> logger) : Writer, IAsyncDisposable
{
    private readonly WriteLane _lane = new(open, keepsOpen: true, logger);

    public override Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) => _lane.Run(work, cancel);

    public override Task<T> RunGrouped<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) => _lane.Run(work, cancel);

    public override Task<TResult> RunJointly<TOrder, TResult>(object subject, TOrder order, JointWork<TOrder, TResult> work, CancellationToken cancel) =>
        _lane.Run(subject, order, work, cancel);

    public ValueTask DisposeAsync() => _lane.DisposeAsync();
}
