using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

/// <summary>Exports as they are answered: what was asked for, and how the job goes.</summary>
internal static class ExportRows
{
    public static async Task<IReadOnlyList<ExportTaskStatusResp>> Of(AppDb db, DatasetEntity dataset, IReadOnlyList<ExportTaskEntity> tasks, CancellationToken cancel)
    {
        var keys = tasks.Select(t => t.Key).ToList();
        var jobs = await db.Set<JobEntity>().AsNoTracking().Where(j => j.ProjectKey == dataset.ProjectKey && keys.Contains(j.Key)).ToDictionaryAsync(j => j.Key, cancel);
        return [.. tasks.Where(t => jobs.ContainsKey(t.Key)).Select(t => ToContract(t, jobs[t.Key]))];
    }

    public static ExportTaskStatusResp ToContract(ExportTaskEntity task, JobEntity job)
    {
        var request = JsonSerializer.Deserialize<ExportTaskRequest>(task.Request, AssayJson.Options)!;
        var counts = JobCounts.Of(job);
        var failed = job.State is JobState.Failed or JobState.Cancelled;
        return new()
        {
            TaskId = task.TaskId,
            Status = job.State switch
            {
                JobState.Queued => "INIT",
                JobState.Running => "RUNNING",
                JobState.Succeeded => "SUCCESSED",
                _ => "FAILED",
            },
            Progress = Math.Round(job.Progress, 2),
            TotalSampleCount = (int)counts[JobCounts.Total],
            FinishedSampleCount = (int)counts[JobCounts.Finished],
            ErrorCode = failed ? job.ErrorCode : null,
            ErrorMsg = job.ErrorMessage ?? ExportCheckpoint.Parse(job.Checkpoint).Left,
            Path = request.Path,
            ExportType = task.ExportType,
            ExportFormat = request.ExportFormat,
            ExportParams = request.ExportParams,
            VersionFormat = request.VersionFormat,
            VersionId = request.VersionId,
            CreateTime = job.CreateTime,
            UpdateTime = job.UpdateTime,
        };
    }
}
