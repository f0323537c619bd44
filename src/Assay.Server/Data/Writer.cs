namespace Assay.Server.Data;

/// <summary>What several callers want of the same thing at the same moment, done for all of them in one go. Returns a result for each order, in their order.</summary>
public delegate Task<IReadOnlyList<TResult>> JointWork<TOrder, TResult>(AppDb db, IReadOnlyList<TOrder> orders, CancellationToken cancel);

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

    /// <summary>
    /// As <see cref="RunGrouped"/>, and hands all orders that wait for the same <paramref name="work"/> on the same
    /// <paramref name="subject"/> to it at once. If it fails for several, each is carried out by itself.
    /// </summary>
    public abstract Task<TResult> RunJointly<TOrder, TResult>(object subject, TOrder order, JointWork<TOrder, TResult> work, CancellationToken cancel);

    public Task Run(Func<AppDb, CancellationToken, Task> work, CancellationToken cancel) =>
        Run(async (db, c) =>
        {
            await work(db, c);
            return true;
        }, cancel);
}
