using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Buckets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Labels;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

internal static class CreateDataset
{
    public static async Task<Created<CreateDatasetResponse>> Handle(
        CreateDatasetRequest body, Writer writer, JobQueue queue, Keys keys, BucketAccess buckets, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        if (!user.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var dataset = Read(body, user.ProjectKey, keys.NewKey(), time.GetUtcNow().ToUnixTimeMilliseconds());
        var labels = LabelSetEdit.Of(dataset, body.Labels ?? []);
        var task = body.WorkforceInformation is { } asked ? NewWorkforceTask.From(asked) : null;
        await writer.Run(async (db, c) =>
        {
            if (await db.Set<DatasetEntity>().AnyAsync(d => d.ProjectKey == dataset.ProjectKey && d.Name == dataset.Name, c))
                throw new Refusal(Errors.DatasetNameTaken, dataset.Name);
            await buckets.Use(db, dataset.ProjectKey, dataset.Folders(), c);
            var job = queue.Add(db, dataset.ProjectKey, dataset.Key, ScanDataset.JobKind, new ScanArguments());
            dataset.ImportTaskId = dataset is { Type: DatasetType.Table, ImportData: true } ? job.JobId : null;
            db.Add(dataset);
            await db.SaveNamed(dataset.Name, c);
            await labels.Save(db, c);
            if (task is not null)
                await task.AddTo(db, dataset, keys, queue, dataset.CreateTime, c);
        }, cancel);
        queue.Wake();
        return TypedResults.Created((string?)null, new CreateDatasetResponse { DatasetId = dataset.DatasetId, ImportTaskId = dataset.ImportTaskId });
    }

    private static DatasetEntity Read(CreateDatasetRequest body, long projectKey, long key, long now)
    {
        var type = Rule.Defined(body.DatasetType, "dataset_type") ?? DatasetType.ImageClassification;
        var name = Rule.Name(body.DatasetName, "dataset_name", 100);
        var id = Keys.NewId();
        var sources = DatasetRules.Sources(body.DataSources, type);
        return new DatasetEntity
        {
            ProjectKey = projectKey,
            Key = key,
            DatasetId = id,
            Name = name,
            Type = type,
            Status = DatasetStatus.Creating,
            Description = DatasetRules.Description(body.Description),
            WorkPath = DatasetRules.WorkPath(body.WorkPath, sources),
            WorkPathType = DatasetRules.WorkPathType(body.WorkPathType),
            Folder = $"{name}-{id}",
            DataSources = JsonSerializer.Serialize(sources, AssayJson.Options),
            DataFormat = DatasetRules.DataFormat(body.DataFormat, type),
            Schema = type == DatasetType.Table && DatasetRules.Schema(body.Schema) is { } schema ? JsonSerializer.Serialize(schema, AssayJson.Options) : null,
            LabelFormat = type.IsText() ? JsonSerializer.Serialize(DatasetRules.LabelFormat(body.LabelFormat), AssayJson.Options) : null,
            Managed = body.Managed ?? false,
            ImportAnnotations = body.ImportAnnotations ?? true,
            ImportData = body.ImportData ?? false,
            WorkspaceId = Rule.Text(body.WorkspaceId, "workspace_id", 64) ?? "0",
            CreateTime = now,
            UpdateTime = now,
            DataUpdateTime = now,
        };
    }
}
