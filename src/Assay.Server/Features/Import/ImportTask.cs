using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Buckets;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Import;

internal static class ImportTask
{
    public static async Task<ImportTaskResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, ImportTaskRequest body,
        AppDb db, Writer writer, JobQueue queue, BucketAccess buckets, CurrentUser user, IObjectStore store, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var request = ImportRules.Read(body, dataset);
        string[] paths = request.DataPath is { } data ? [request.ImportPath, data] : [request.ImportPath];
        foreach (var path in paths)
            await buckets.Check(db, dataset.ProjectKey, path, cancel);
        if (request.IsManifest && await Size(store, request.ImportPath, cancel) is null)
            throw new Refusal(Errors.ImportPathEmpty, request.ImportPath);
        var job = await writer.Run(async (tx, c) =>
        {
            await buckets.Use(tx, dataset.ProjectKey, paths, c);
            await DatasetJobs.Begin(tx, dataset, DatasetJobs.Import, c);
            var added = queue.Add(tx, dataset.ProjectKey, dataset.Key, DatasetJobs.Import, request);
            await tx.SaveChangesAsync(c);
            return added;
        }, cancel);
        queue.Wake();
        return new() { TaskId = job.JobId };
    }

    private static async Task<long?> Size(IObjectStore store, string path, CancellationToken cancel)
    {
        try
        {
            return (await store.Stat(ObjectPath.Parse(path), cancel))?.Size;
        }
        catch (FileNotFoundException)
        {
            // A link that leads elsewhere.
            return null;
        }
    }
}
