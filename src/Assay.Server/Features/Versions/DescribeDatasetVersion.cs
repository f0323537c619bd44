using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Versions;

internal static class DescribeDatasetVersion
{
    public static async Task<DatasetVersion> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "version_id")] string versionId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var (dataset, version) = await db.OwnVersion(user, datasetId, versionId, cancel);
        return (await VersionRows.Of(db, dataset, [version], cancel))[0];
    }
}
