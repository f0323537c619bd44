using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

internal static class ListDatasetVersions
{
    public static async Task<ListDatasetVersionsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "status")] int? status,
        [FromQuery(Name = "train_evaluate_ratio")] string? trainEvaluateRatio, [FromQuery(Name = "version_format")] int? versionFormat,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 1000, 1000);
        if (status is < 0 or > 4)
            throw new Refusal(Errors.BadValue, "status", new Phrase("use a number from 0 to 4", "请使用 0 到 4 之间的数字"));
        var (ratio, format) = (VersionRules.ShareRange(trainEvaluateRatio, "train_evaluate_ratio"), VersionRules.Format(versionFormat));
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var found = db.Versions(dataset).AsNoTracking();
        if (status is { } code)
            found = found.Where(v => v.Status == (VersionStatus)code);
        if (format is not null)
            found = found.Where(v => v.Format == format);
        if (ratio is var (low, high))
            found = found.Where(v => v.Ratio >= low && v.Ratio <= high);
        var total = await found.CountAsync(cancel);
        var versions = page.Skip >= total ? [] : await found.OrderByDescending(v => v.Key).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return new() { TotalNumber = total, Versions = await VersionRows.Of(db, dataset, versions, cancel) };
    }
}
