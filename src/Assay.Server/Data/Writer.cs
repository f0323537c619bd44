namespace Assay.Server.Data;

/// <summary>
/// The way to change the database: a piece of work runs in one transaction, and its result is handed back only when
/// the commit is on disk. Work that fails by deadlock is run again, so it must not keep state outside the database.
/// </summary>
public abstract class Writer
{
    /// <summary>Runs work in a transaction of its own.</summary>
    public abstract Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel);

    /// <summary>
    /// Runs short work together with what other callers want at the same moment, one after the other in one
    /// transaction, so that all of them share one fsync. A failure undoes only the work it happened in.
    /// </summary>
    public abstract Task<T> RunGrouped<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel);

    public Task Run(Func<AppDb, CancellationToken, Task> work, CancellationToken cancel) =>
        Run(async (db, c) =>
        {
            await work(db, c);
            return true;
        }, cancel);
}
