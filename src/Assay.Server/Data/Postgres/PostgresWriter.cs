namespace Assay.Server.Data.Postgres;

/// <summary>
/// PostgreSQL runs long work side by side; the small frequent writes of labelers and reviewers share a lane, which saves
/// both their fsyncs and the waiting for each other's counters.
/// </summary>
internal sealed class PostgresWriter(Func<AppDb> open, ILogger<PostgresWriter> logger) : Writer, IAsyncDisposable
{
    private readonly WriteLane _lane = new(open, keepsOpen: false, logger);

    public override Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) => OwnTransaction.Run(open, work, logger, cancel);

    public override Task<T> RunGrouped<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) => _lane.Run(work, cancel);

    public override Task<TResult> RunJointly<TOrder, TResult>(object subject, TOrder order, JointWork<TOrder, TResult> work, CancellationToken cancel) =>
        _lane.Run(subject, order, work, cancel);

    public ValueTask DisposeAsync() => _lane.DisposeAsync();
}
