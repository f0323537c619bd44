namespace Assay.Server.Data.Postgres;

/// <summary>
/// PostgreSQL runs long work side by side; the small frequent writes of labelers and reviewers share a lane, which saves
/// both their fsyncs and the waiting for each other's counters.
/// </summary>
internal sealed class PostgresWriter(Func<AppDb> open, ILogger<PostgresWriter> logger) : Writer, IAsyncDisposable
{
    private const int Attempts = 4;

    private readonly WriteLane _lane = new(open, keepsOpen: false, logger);

    public override async Task<T> Run<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = open();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var result = await work(db, cancel);
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (Exception e) when (attempt < Attempts && db.IsTransient(e))
            {
                logger.LogInformation(e, "A transaction met another one; attempt {Attempt} follows", attempt + 1);
            }
        }
    }

    public override Task<T> RunGrouped<T>(Func<AppDb, CancellationToken, Task<T>> work, CancellationToken cancel) => _lane.Run(work, cancel);

    public ValueTask DisposeAsync() => _lane.DisposeAsync();
}
