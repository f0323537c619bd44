using System.Data.Common;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// Reads items by the place of their columns. A page has a hundred rows of two dozen columns; finding each by its name and
/// boxing its value would cost more than the query does.
/// </summary>
internal static class ItemRows
{
    /// <summary>Columns of an item <c>i</c>, its labels <c>a</c> and its sample <c>s</c>, in the order of <see cref="Of"/>.</summary>
    public const string Columns = $"""
        {SampleRow.Columns}, i.worker_key, i.bucket, i.review_accept, i.review_score, i.review_comment, i.check_accept, i.check_score, i.check_comment, i.annotation_key
        """;

    public static async Task<List<ItemRow>> Read(AppDb db, string text, object parameters, ItemLabelers members, CancellationToken cancel)
    {
        // Disposed asynchronously, Dapper's reader would leave its command open, and SQLite's connection could not go to the next caller.
        using var reader = await (await db.Connection(cancel)).ExecuteReaderAsync(new CommandDefinition(text, parameters, db.Transaction, cancellationToken: cancel));
        var rows = new List<ItemRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(Of(reader, members));
        return rows;
    }

    private static ItemRow Of(DbDataReader row, ItemLabelers members)
    {
        var workerKey = row.GetInt64(16);
        var bucket = row.GetInt16(17);
        var member = members.Find(workerKey);
        return new()
        {
            SampleId = row.GetString(0),
            Name = row.GetString(1),
            Path = row.GetString(2),
            Type = row.GetInt32(3),
            Size = row.GetInt64(4),
            Time = row.GetInt64(5),
            Width = Integer(row, 6),
            Height = Integer(row, 7),
            Depth = Integer(row, 8),
            Text = Text(row, 9),
            Metadata = Text(row, 10),
            ImportOrigin = Integer(row, 11),
            Hard = row.GetBoolean(12),
            HardCoefficient = row.IsDBNull(13) ? null : row.GetDouble(13),
            HardReasons = Text(row, 14),
            Labels = Text(row, 15),
            WorkerKey = workerKey,
            WorkerId = member?.WorkerId,
            Email = member?.Email,
            Role = member?.Role,
            Bucket = bucket,
            Status = new ItemBucket(bucket).Sentinel(),
            ReviewAccept = Flag(row, 18),
            ReviewScore = Text(row, 19),
            ReviewComment = Text(row, 20),
            CheckAccept = Flag(row, 21),
            CheckScore = Text(row, 22),
            CheckComment = Text(row, 23),
            AnnotationKey = row.IsDBNull(24) ? 0 : row.GetInt64(24),
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Integer(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static bool? Flag(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);
}

/// <summary>An item, and whose it is.</summary>
internal sealed class ItemRow : SampleRow
{
    /// <summary>The order of lists: by sample id as bytes, then by labeler.</summary>
    public static readonly Comparison<ItemRow> InOrder = static (a, b) =>
        string.CompareOrdinal(a.SampleId, b.SampleId) is var order and not 0 ? order : a.WorkerKey.CompareTo(b.WorkerKey);

    public long WorkerKey { get; init; }
}
