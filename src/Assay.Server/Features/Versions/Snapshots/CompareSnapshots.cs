using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>How many samples one snapshot has that another has not, and how many have other labels.</summary>
internal static class CompareSnapshots
{
    private const string Differing = """
        SELECT COUNT(*) FROM snapshot_samples a
        JOIN snapshot_samples b ON b.dataset_key = a.dataset_key AND b.snapshot_key = @Old AND b.sample_id = a.sample_id
        LEFT JOIN annotations x ON x.dataset_key = a.dataset_key AND x.key = a.annotation_key
        LEFT JOIN annotations y ON y.dataset_key = b.dataset_key AND y.key = b.annotation_key
        WHERE a.dataset_key = @Dataset AND a.snapshot_key = @New AND COALESCE(a.annotation_key, 0) <> COALESCE(b.annotation_key, 0)
            AND COALESCE(x.canonical, '') <> COALESCE(y.canonical, '')
        """;

    private static string Only(string here, string there) => $"""
        SELECT COUNT(*) FROM snapshot_samples a WHERE a.dataset_key = @Dataset AND a.snapshot_key = {here}
            AND NOT EXISTS (SELECT 1 FROM snapshot_samples b WHERE b.dataset_key = a.dataset_key AND b.snapshot_key = {there} AND b.sample_id = a.sample_id)
        """;

    public static async Task<(int Added, int Changed, int Removed)> Run(AppDb db, long datasetKey, long newer, long older, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        return (await Count(Only("@New", "@Old")), await Count(Differing), await Count(Only("@Old", "@New")));

        Task<int> Count(string text) => connection.ExecuteScalarAsync<int>(new CommandDefinition(
            text, new { Dataset = datasetKey, New = newer, Old = older }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }
}
