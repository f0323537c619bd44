using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Samples;

/// <summary>What a dataset's samples can be searched by: its labels, who labeled, and the metadata that occurs.</summary>
internal static class ListSearch
{
    private const int MaxValues = 1000;

    private const string Labelers = """
        SELECT DISTINCT a.origin AS Origin, a.author AS Author
        FROM samples s JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key
        WHERE s.dataset_key = @Key
        """;

    public static async Task<ListSearchResponse> Handle([FromRoute(Name = "dataset_id")] string datasetId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var connection = await db.Connection(cancel);
        var labelers = await connection.QueryAsync<(int Origin, string Author)>(new CommandDefinition(Labelers, new { dataset.Key }, cancellationToken: cancel));
        var metadata = await connection.QueryAsync<(string Name, string? Value)>(new CommandDefinition(
            $"""
            SELECT DISTINCT m.key, {db.JsonText("m")} FROM samples s JOIN {db.JsonMembers("s.metadata")} m ON 1 = 1
            WHERE s.dataset_key = @Key AND s.metadata IS NOT NULL ORDER BY 1, 2 LIMIT {MaxValues}
            """, new { dataset.Key }, cancellationToken: cancel));
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).OrderBy(l => l.Ordinal).ToListAsync(cancel);
        return new()
        {
            Labels = [.. labels.Select(l => l.ToContract())],
            Labelers = [.. labelers.Select(l => $"{(l.Origin == (int)AnnotationOrigin.Auto ? "auto" : "human")}/{l.Author}").Order(StringComparer.Ordinal)],
            Metadata = metadata.GroupBy(m => m.Name, m => m.Value ?? "").ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]),
        };
    }
}
