using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>Who sees which dataset. Owners see all of their project; members those in whose tasks they take part.</summary>
internal static class DatasetAccess
{
    public static IQueryable<DatasetEntity> VisibleTo(this IQueryable<DatasetEntity> datasets, AppDb db, CurrentUser user)
    {
        var project = user.ProjectKey;
        var inProject = datasets.Where(d => d.ProjectKey == project && d.Status != DatasetStatus.Deleting);
        if (user.IsOwner)
            return inProject;
        var worker = user.WorkerKey;
        return inProject.Where(d => db.Set<WorkforceTaskWorkerEntity>().Any(w => w.ProjectKey == project && w.WorkerKey == worker && w.DatasetKey == d.Key && !w.Removed));
    }

    /// <summary>A dataset the caller can see; 404 otherwise.</summary>
    public static async Task<DatasetEntity> Dataset(this AppDb db, CurrentUser user, string datasetId, CancellationToken cancel) =>
        await db.Set<DatasetEntity>().AsNoTracking().VisibleTo(db, user).SingleOrDefaultAsync(d => d.DatasetId == datasetId, cancel)
        ?? throw new Refusal(Errors.DatasetNotFound, datasetId);

    /// <summary>A dataset the caller may change; 403 for members who merely see it.</summary>
    public static async Task<DatasetEntity> OwnDataset(this AppDb db, CurrentUser user, string datasetId, CancellationToken cancel)
    {
        var dataset = await db.Dataset(user, datasetId, cancel);
        return user.IsOwner ? dataset : throw new Refusal(Errors.MemberNotAllowed);
    }
}
