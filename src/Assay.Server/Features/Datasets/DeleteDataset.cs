using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

internal static class DeleteDataset
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, AppDb db, Writer writer, JobQueue queue, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var seen = await db.OwnDataset(user, datasetId, cancel);
        await writer.Run(async (db, c) =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            // No name may hold '!', so the dataset's own is free at once.
            var hidden = await db.Set<DatasetEntity>()
                .Where(d => d.ProjectKey == seen.ProjectKey && d.Key == seen.Key && d.Status != DatasetStatus.Deleting)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DatasetStatus.Deleting).SetProperty(d => d.Name, "!" + seen.DatasetId).SetProperty(d => d.UpdateTime, now), c);
            if (hidden == 0)
                return;
            await db.Set<JobEntity>()
                .Where(j => j.ProjectKey == seen.ProjectKey && j.DatasetKey == seen.Key && (j.State == JobState.Queued || j.State == JobState.Running))
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.UpdateTime, now), c);
            queue.Add(db, seen.ProjectKey, seen.Key, RemoveDatasetRows.JobKind, new RemoveArguments());
            await db.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
        return TypedResults.NoContent();
    }
}
