using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>Reads a snapshot in order of sample ids: the next rows are fetched while some are worked on.</summary>
internal sealed class SnapshotReader(Func<AppDb> open, long datasetKey, long snapshotKey)
{
    /// <summary>One query reads so many: enough to be joined as a whole, and few enough that no query is open for long.</summary>
    private const int Stretch = 50_000;

    /// <summary>Rows that may wait to be worked on; no more are in memory.</summary>
    private const int Waiting = 2_000;

    private readonly string _ofSnapshot = $"v.dataset_key = {datasetKey} AND v.snapshot_key = {snapshotKey} AND v.sample_id > @After";

    /// <summary>The samples after the one with this id; the empty id is before all.</summary>
    public async IAsyncEnumerable<SnapshotRow> Read(string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var rows = Channel.CreateBounded<SnapshotRow>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        // On a thread of its own: the database of the default installation works on the caller's.
        var fetching = Task.Run(() => Fetch(after, rows.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(cancel))
                yield return row;
        }
        finally
        {
            await stop.CancelAsync();
            await fetching;
        }
    }

    /// <summary>Never throws: what goes wrong comes out of the channel's other end.</summary>
    private async Task Fetch(string after, ChannelWriter<SnapshotRow> rows, CancellationToken cancel)
    {
        try
        {
            for (string? from = after, end; from is not null; from = end)
            {
                await using var db = open();
                var connection = await db.Connection(cancel);
                end = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
                    $"SELECT v.sample_id FROM snapshot_samples v WHERE {_ofSnapshot} ORDER BY v.sample_id LIMIT 1 OFFSET {Stretch - 1}", new { After = from }, commandTimeout: 0, cancellationToken: cancel));
                await foreach (var row in connection.QueryUnbufferedAsync<SnapshotRow>(Rows(end is not null), new { After = from, End = end }, commandTimeout: 0).WithCancellation(cancel))
                    await rows.WriteAsync(row, cancel);
            }

            rows.Complete();
        }
        catch (Exception e)
        {
            rows.Complete(e);
        }
    }

    /// <summary>Bounds and keys stand at every table: so they are read side by side, not row by row.</summary>
    private string Rows(bool toEnd) => $"""
        SELECT v.sample_id AS SampleId, v.state AS State, v.usage AS Usage, v.hard AS Hard, v.hard_coefficient AS HardCoefficient,
            v.hard_reasons AS HardReasons, v.metadata AS Metadata,
            COALESCE(s.name, r.name) AS Name, COALESCE(s.path, r.path) AS Path, COALESCE(s.line, r.line) AS Line, COALESCE(s.type, r.type) AS Type,
            COALESCE(s.size, r.size) AS Size, COALESCE(s.time, r.time) AS Time, COALESCE(s.width, r.width) AS Width,
            COALESCE(s.height, r.height) AS Height, COALESCE(s.depth, r.depth) AS Depth, COALESCE(s.text, r.text) AS Text,
            a.labels AS Labels, a.create_time AS LabelTime
        FROM snapshot_samples v
        LEFT JOIN samples s ON s.dataset_key = {datasetKey} AND s.sample_id = v.sample_id AND s.sample_id > @After{(toEnd ? " AND s.sample_id <= @End" : "")}
        LEFT JOIN removed_samples r ON r.dataset_key = {datasetKey} AND r.sample_id = v.sample_id AND s.sample_id IS NULL
        LEFT JOIN annotations a ON a.dataset_key = {datasetKey} AND a.key = v.annotation_key
        WHERE {_ofSnapshot}{(toEnd ? " AND v.sample_id <= @End" : "")}
        ORDER BY v.sample_id
        """;
}
