namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>
/// Conditions that a snapshot still needs a row. There are few snapshots and each is found by its key, so no further
/// index over their samples is kept.
/// </summary>
internal static class SnapshotHold
{
    private const string Columns = "name, path, line, type, size, time, width, height, depth, text, import_origin, create_time";

    /// <summary>Some snapshot has the sample of this row; its columns are <c>dataset_key</c> and <c>sample_id</c>.</summary>
    public static string OfSample(string alias) => $"""
        EXISTS (SELECT 1 FROM snapshots k JOIN snapshot_samples v ON v.dataset_key = k.dataset_key AND v.snapshot_key = k.key
                WHERE k.dataset_key = {alias}.dataset_key AND v.sample_id = {alias}.sample_id)
        """;

    /// <summary>Some snapshot has the labels of this row of annotations.</summary>
    public static string OfAnnotation(string alias) => $"""
        EXISTS (SELECT 1 FROM snapshots k JOIN snapshot_samples v ON v.dataset_key = k.dataset_key AND v.snapshot_key = k.key
                WHERE k.dataset_key = {alias}.dataset_key AND v.sample_id = {alias}.sample_id AND v.annotation_key = {alias}.key)
        """;

    /// <summary>
    /// Keeps what is still needed of samples <c>s</c> that are about to be deleted: those a snapshot has, and, where
    /// <c>@Wait</c> is true, all that have labels.
    /// </summary>
    public static string Keep(string filter) => $"""
        INSERT INTO removed_samples (dataset_key, sample_id, {Columns}, waits, state, annotation_key)
        SELECT s.dataset_key, s.sample_id, s.{Columns.Replace(", ", ", s.", StringComparison.Ordinal)}, @Wait, s.state, s.annotation_key
        FROM samples s WHERE {filter} AND ((@Wait AND s.annotation_key IS NOT NULL) OR {OfSample("s")})
        ON CONFLICT (dataset_key, sample_id) DO UPDATE SET waits = excluded.waits, state = excluded.state, annotation_key = excluded.annotation_key
        """;

    /// <summary>Some sample waits for its file with these labels.</summary>
    public static string Waiting(string alias) => $"""
        EXISTS (SELECT 1 FROM removed_samples w
                WHERE w.dataset_key = {alias}.dataset_key AND w.sample_id = {alias}.sample_id AND w.waits AND w.annotation_key = {alias}.key)
        """;

    /// <summary>Puts samples that a snapshot has back among those of the dataset, without labels.</summary>
    public static readonly string Restore = $"""
        INSERT INTO samples (dataset_key, sample_id, {Columns}, hard, state)
        SELECT r.dataset_key, r.sample_id, r.{Columns.Replace(", ", ", r.", StringComparison.Ordinal)}, @No, 0
        FROM removed_samples r JOIN snapshot_samples v ON v.dataset_key = r.dataset_key AND v.snapshot_key = @Snapshot AND v.sample_id = r.sample_id
        WHERE r.dataset_key = @Dataset AND NOT EXISTS (SELECT 1 FROM samples s WHERE s.dataset_key = r.dataset_key AND s.sample_id = r.sample_id)
        """;
}
