using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>The gold samples of a dataset, for its owner only.</summary>
internal static class ListGoldSamples
{
    private const string Rows = """
        SELECT g.sample_id AS SampleId, s.name AS Name, g.labels AS Labels, g.set_by AS SetBy, g.set_time AS SetTime,
               (SELECT COUNT(*) FROM gold_answers a WHERE a.dataset_key = g.dataset_key AND a.sample_id = g.sample_id) AS Answers,
               (SELECT COUNT(*) FROM gold_answers a WHERE a.dataset_key = g.dataset_key AND a.sample_id = g.sample_id AND a.is_right) AS RightOnes
        FROM gold_samples g JOIN samples s ON s.dataset_key = g.dataset_key AND s.sample_id = g.sample_id
        WHERE g.dataset_key = @Key ORDER BY g.sample_id LIMIT @Size OFFSET @Skip
        """;

    public static async Task<ListGoldSamplesResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var rows = await (await db.Connection(cancel)).QueryAsync<Row>(new CommandDefinition(Rows, new { dataset.Key, page.Size, page.Skip }, cancellationToken: cancel));
        return new()
        {
            TotalCount = await db.Set<GoldSampleEntity>().CountAsync(g => g.DatasetKey == dataset.Key, cancel),
            GoldSamples =
            [
                .. rows.Select(row => new GoldSample
                {
                    SampleId = row.SampleId,
                    SampleName = row.Name,
                    Labels = JsonSerializer.Deserialize<List<SampleLabel>>(row.Labels, AssayJson.Options),
                    SetBy = row.SetBy,
                    SetTime = row.SetTime,
                    AnswerCount = row.Answers,
                    RightCount = row.RightOnes,
                }),
            ],
        };
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public string Name { get; set; } = "";
        public string Labels { get; set; } = "[]";
        public string SetBy { get; set; } = "";
        public long SetTime { get; set; }
        public int Answers { get; set; }
        public int RightOnes { get; set; }
    }
}
