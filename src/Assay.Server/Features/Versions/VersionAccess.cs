using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>Versions are the dataset owner's business.</summary>
internal static class VersionAccess
{
    /// <summary>Those that are there: one that is being deleted is gone for everybody.</summary>
    public static IQueryable<VersionEntity> Versions(this AppDb db, DatasetEntity dataset) =>
        db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset.Key && v.Status != VersionStatus.Deleting);

    /// <summary>The version that a path names; 404 if there is none.</summary>
    public static async Task<(DatasetEntity Dataset, VersionEntity Version)> OwnVersion(this AppDb db, CurrentUser user, string datasetId, string versionId, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var version = await db.Versions(dataset).AsNoTracking().SingleOrDefaultAsync(v => v.VersionId == versionId, cancel);
        return (dataset, version ?? throw new Refusal(Errors.DatasetVersionMissing, versionId));
    }

    /// <summary>The published version that a query or a body names; 400 if there is none.</summary>
    public static async Task<VersionEntity> PublishedVersion(this AppDb db, DatasetEntity dataset, string versionId, CancellationToken cancel)
    {
        var version = await db.Versions(dataset).AsNoTracking().SingleOrDefaultAsync(v => v.VersionId == versionId, cancel)
            ?? throw new Refusal(Errors.DatasetVersionNotFound, versionId);
        return version.Status == VersionStatus.Normal ? version : throw new Refusal(Errors.DatasetVersionNotReady, versionId);
    }
}
