using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Ids of samples in a temporary table <c>arrivals</c>, so that a statement can name any number of them.</summary>
internal static class Arrivals
{
    // Made like the column it is compared with, whose order is that of bytes.
    private const string Create = "CREATE TEMP TABLE arrivals AS SELECT sample_id FROM samples WHERE 1 = 0";

    private static readonly IReadOnlyList<BulkColumn<string>> Columns = [new("sample_id", BulkType.Text, id => id)];

    public static async Task With(AppDb db, IReadOnlyCollection<string> sampleIds, Func<Task> work, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(new CommandDefinition(Create, transaction: db.Transaction, cancellationToken: cancel));
        await db.BulkInsert("arrivals", Columns, sampleIds.ToAsyncEnumerable(), cancel);
        await work();
        await connection.ExecuteAsync(new CommandDefinition("DROP TABLE arrivals", transaction: db.Transaction, cancellationToken: cancel));
    }
}
