using System.Runtime.CompilerServices;
using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>Reads a snapshot in order of sample ids, page by page: the next page is fetched while one is worked on.</summary>
internal sealed class SnapshotReader(Func<AppDb> open, long datasetKey, long snapshotKey)
{
    private const int Page = 5_000;

    private const string Select = """
        SELECT v.sample_id AS SampleId, v.state AS State, v.usage AS Usage, v.hard AS Hard, v.hard_coefficient AS HardCoefficient,
            v.hard_reasons AS HardReasons, v.metadata AS Metadata,
            COALESCE(s.name, r.name) AS Name, COALESCE(s.path, r.path) AS Path, COALESCE(s.line, r.line) AS Line, COALESCE(s.type, r.type) AS Type,
            COALESCE(s.size, r.size) AS Size, COALESCE(s.time, r.time) AS Time, COALESCE(s.width, r.width) AS Width,
            COALESCE(s.height, r.height) AS Height, COALESCE(s.depth, r.depth) AS Depth, COALESCE(s.text, r.text) AS Text,
            a.labels AS Labels, a.create_time AS LabelTime
        FROM (SELECT * FROM snapshot_samples WHERE dataset_key = @Dataset AND snapshot_key = @Snapshot AND sample_id > @After ORDER BY sample_id LIMIT @Page) v
        LEFT JOIN samples s ON s.dataset_key = v.dataset_key AND s.sample_id = v.sample_id
        LEFT JOIN removed_samples r ON r.dataset_key = v.dataset_key AND r.sample_id = v.sample_id AND s.sample_id IS NULL
        LEFT JOIN annotations a ON a.dataset_key = v.dataset_key AND a.key = v.annotation_key
        ORDER BY v.sample_id
        """;

    /// <summary>The samples after the one with this id; the empty id is before all.</summary>
    public async IAsyncEnumerable<SnapshotRow> Read(string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var next = Fetch(after, cancel);
        while (await next is { Count: > 0 } page)
        {
            next = page.Count < Page ? Task.FromResult<List<SnapshotRow>>([]) : Fetch(page[^1].SampleId, cancel);
            foreach (var row in page)
                yield return row;
        }
    }

    /// <summary>On a thread of its own: the database of the default installation works on the caller's.</summary>
    private Task<List<SnapshotRow>> Fetch(string after, CancellationToken cancel) => Task.Run(async () =>
    {
        await using var db = open();
        return (await (await db.Connection(cancel)).QueryAsync<SnapshotRow>(new CommandDefinition(
            Select, new { Dataset = datasetKey, Snapshot = snapshotKey, After = after, Page }, commandTimeout: 0, cancellationToken: cancel))).AsList();
    }, cancel);
}
