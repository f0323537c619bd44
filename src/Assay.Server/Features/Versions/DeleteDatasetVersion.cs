using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>Takes a version out of the list at once; its rows go behind that. The files it wrote stay, as the reference has it.</summary>
internal static class DeleteDatasetVersion
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "version_id")] string versionId,
        AppDb db, Writer writer, JobQueue queue, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var (dataset, version) = await db.OwnVersion(user, datasetId, versionId, cancel);
        await writer.Run((tx, c) => Delete(tx, dataset, version, queue, time.GetUtcNow().ToUnixTimeMilliseconds(), c), cancel);
        queue.Wake();
        return TypedResults.NoContent();
    }

    private static async Task Delete(AppDb db, DatasetEntity dataset, VersionEntity version, JobQueue queue, long now, CancellationToken cancel)
    {
        if (version.Status == VersionStatus.Creating)
            await StopPublishing(db, dataset, now, cancel);
        // Whoever publishes, switches to or exports it would go on with rows that are no longer there.
        await DatasetJobs.Begin(db, dataset, DatasetJobs.RemoveVersion, cancel);
        // No name may hold '!', so the version's own is free at once.
        var hidden = await db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset.Key && v.Key == version.Key && v.Status != VersionStatus.Deleting)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Status, VersionStatus.Deleting).SetProperty(v => v.Name, "!" + version.VersionId).SetProperty(v => v.UpdateTime, now), cancel);
        if (hidden == 0)
            throw new Refusal(Errors.DatasetVersionMissing, version.VersionId);
        var newest = await db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset.Key && v.Status == VersionStatus.Normal).MaxAsync(v => (long?)v.Key, cancel);
        await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.CurrentVersionKey == version.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CurrentVersionKey, newest), cancel);
        queue.Add(db, dataset.ProjectKey, dataset.Key, DatasetJobs.RemoveVersion, new RemoveVersionRows.Arguments(version.Key));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A dataset has one version on its way at a time, so the job is this version's.</summary>
    private static Task StopPublishing(AppDb db, DatasetEntity dataset, long now, CancellationToken cancel) => db.Set<JobEntity>()
        .Where(j => j.ProjectKey == dataset.ProjectKey && j.DatasetKey == dataset.Key && j.Kind == DatasetJobs.Publish && (j.State == JobState.Queued || j.State == JobState.Running))
        .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.UpdateTime, now), cancel);
}
