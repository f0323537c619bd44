using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Buckets;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

internal static class ExportTask
{
    public static async Task<ExportTaskStatusResp> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, ExportTaskRequest body,
        AppDb db, Writer writer, JobQueue queue, BucketAccess buckets, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var request = ExportRules.Read(body, dataset);
        ExportSelection.Of(db, dataset, request, time.GetUtcNow());
        if (request.VersionId is not null)
            await db.PublishedVersion(dataset, request.VersionId, cancel);
        if (request.ExportParams!.ExportNewDatasetName is { } name && await db.Set<DatasetEntity>().AnyAsync(d => d.ProjectKey == dataset.ProjectKey && d.Name == name, cancel))
            throw new Refusal(Errors.DatasetNameTaken, name);
        var (task, job) = await writer.Run(async (tx, c) =>
        {
            await buckets.Use(tx, dataset.ProjectKey, new[] { request.Path, request.ExportParams.ExportNewDatasetWorkPath }.OfType<string>(), c);
            await DatasetJobs.Begin(tx, dataset, DatasetJobs.Export, c);
            var added = queue.Add(tx, dataset.ProjectKey, dataset.Key, DatasetJobs.Export, new ExportSamples.Arguments());
            var row = new ExportTaskEntity
            {
                DatasetKey = dataset.Key,
                Key = added.Key,
                TaskId = added.JobId,
                ExportType = request.ExportType!.Value,
                Request = JsonSerializer.Serialize(request, AssayJson.Options),
            };
            tx.Add(row);
            await tx.SaveChangesAsync(c);
            return (row, added);
        }, cancel);
        queue.Wake();
        return ExportRows.ToContract(task, job);
    }
}
