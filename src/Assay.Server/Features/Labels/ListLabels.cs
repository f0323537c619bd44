using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Labels;

internal static class ListLabels
{
    private const int Max = 100_000;

    public static async Task<Ok<ListLabelsResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "version_id")] string? versionId, [FromQuery] int? offset, [FromQuery] int? limit,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, Max, Max);
        var dataset = await db.Dataset(user, datasetId, cancel);
        if (versionId is not null)
        {
            var published = VersionRows.Labels(await db.PublishedVersion(dataset, versionId, cancel));
            return TypedResults.Ok(new ListLabelsResponse { TotalNumber = published.Count, Labels = [.. published.Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size)] });
        }

        var all = db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key);
        var total = await all.CountAsync(cancel);
        var labels = page.Skip >= total ? [] : await all.OrderBy(l => l.Ordinal).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return TypedResults.Ok(new ListLabelsResponse { TotalNumber = total, Labels = labels.ConvertAll(l => l.ToContract()) });
    }
}
