using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Versions;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

internal static class DescDataset
{
    public static async Task<Ok<DescDatasetResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId,
        [FromQuery(Name = "check_running_task")] bool? checkRunningTask,
        [FromQuery(Name = "running_task_type")] int? runningTaskType,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        RunningTasks.Check(runningTaskType);
        var dataset = await db.Dataset(user, datasetId, cancel);
        var tasks = await db.Set<WorkforceTaskEntity>().CountAsync(t => t.DatasetKey == dataset.Key, cancel);
        var running = (await RunningTasks.Of(db, dataset.ProjectKey, [dataset.Key], cancel))[dataset.Key].ToList();
        var asked = checkRunningTask == true ? running.Ids(runningTaskType) : null;
        var versions = (await VersionRows.Of(db, [dataset], cancel))[dataset.Key].ToList();
        var current = versions.Find(v => v.IsCurrent == true);
        var inner = dataset.InnerPath();
        return TypedResults.Ok(new DescDatasetResponse
        {
            DatasetId = dataset.DatasetId,
            DatasetName = dataset.Name,
            DatasetType = dataset.Type,
            DataFormat = dataset.DataFormat,
            NextVersionNum = dataset.NextVersionNum,
            Problems = dataset.ErrorMessage,
            Status = DatasetJobs.Status(dataset.Status, running.Select(t => t.Kind)),
            DataSources = dataset.Sources(),
            CreateTime = dataset.CreateTime,
            UpdateTime = dataset.UpdateTime,
            DataUpdateTime = dataset.DataUpdateTime,
            Description = dataset.Description,
            TotalSampleCount = dataset.TotalSamples,
            AnnotatedSampleCount = dataset.AnnotatedSamples,
            UnconfirmedSampleCount = dataset.UnconfirmedSamples,
            DeletedSampleCount = dataset.DeletedSamples,
            WorkPath = dataset.WorkPath,
            InnerWorkPath = inner,
            InnerAnnotationPath = inner + "annotation/",
            InnerDataPath = inner + "data/",
            InnerLogPath = inner + "logs/",
            InnerTempPath = inner + "temp/",
            InnerTaskPath = inner + "task/",
            WorkPathType = dataset.WorkPathType,
            WorkspaceId = dataset.WorkspaceId,
            EnterpriseProjectId = "0",
            ExistWorkforceTask = tasks > 0,
            WorkforceTaskCount = tasks,
            WorkforceDescriptor = tasks == 0 ? null : await CurrentTask.Of(db, dataset, withGold: !user.IsOwner, cancel),
            ExistRunningTask = asked is null ? null : asked.Count > 0,
            RunningTasksId = asked,
            FeatureSupports = ["0"],
            Managed = dataset.Managed,
            ImportData = dataset.ImportData,
            ImportTaskId = dataset.ImportTaskId,
            LabelTaskCount = 1,
            DatasetFormat = dataset.Type == DatasetType.Table ? 1 : 0,
            DatasetVersionCount = versions.Count,
            CurrentVersionId = current?.VersionId,
            CurrentVersionName = current?.VersionName,
            Versions = versions,
            ContentLabeling = true,
            Schema = dataset.Fields(),
            Labels = await db.Labels(dataset.Key, cancel),
        });
    }
}
