using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Versions;

internal static class CreateDatasetVersion
{
    public static async Task<Created<CreateDatasetVersionResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, CreateDatasetVersionRequest body,
        AppDb db, Writer writer, JobQueue queue, Keys keys, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var seen = await db.OwnDataset(user, datasetId, cancel);
        var version = VersionRules.Read(body, seen, keys.NewKey(), time.GetUtcNow().ToUnixTimeMilliseconds());
        await writer.Run((tx, c) => NewVersion.Add(tx, seen, version, queue, c), cancel);
        queue.Wake();
        return TypedResults.Created((string?)null, new CreateDatasetVersionResponse { VersionId = version.VersionId });
    }
}
