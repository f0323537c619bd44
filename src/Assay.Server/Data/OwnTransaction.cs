namespace Assay.Server.Data;

/// <summary>Work in a transaction of its own, run again when the database gave it up for another one.</summary>
internal static class OwnTransaction
{
    private const int Attempts = 4;

    public static async Task<T> Run<T>(Func<AppDb> open, Func<AppDb, CancellationToken, Task<T>> work, ILogger logger, CancellationToken cancel)
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
}
