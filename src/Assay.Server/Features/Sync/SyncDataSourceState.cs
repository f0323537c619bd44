using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Sync;

/// <summary>How the last synchronization of a dataset goes or went.</summary>
internal static class SyncDataSourceState
{
    public static async Task<SyncDataSourceStateResponse> Handle([FromRoute(Name = "dataset_id")] string datasetId, AppDb db, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var job = await db.Set<JobEntity>().AsNoTracking().Where(j => j.ProjectKey == dataset.ProjectKey && j.DatasetKey == dataset.Key && j.Kind == DatasetJobs.Sync)
            .OrderByDescending(j => j.Key).FirstOrDefaultAsync(cancel);
        return job is null ? new() { DatasetId = datasetId, Status = "NOT_EXIST" } : Of(dataset, job, time.GetUtcNow());
    }

    public static SyncDataSourceStateResponse Of(DatasetEntity dataset, JobEntity job, DateTimeOffset now)
    {
        var counts = JobCounts.Of(job);
        var open = job.State is JobState.Queued or JobState.Running;
        var end = open ? now.ToUnixTimeMilliseconds() : job.UpdateTime;
        return new()
        {
            TaskId = job.JobId,
            DatasetId = dataset.DatasetId,
            Status = job.State switch
            {
                JobState.Queued => "QUEUING",
                JobState.Running when job.Counts is null => "STARTING",
                JobState.Running => "RUNNING",
                JobState.Succeeded => "COMPLETED",
                _ => "FAILED",
            },
            AddSampleCount = counts[JobCounts.Added],
            DeletedSampleCount = counts[JobCounts.Removed],
            TotalSampleCount = dataset.TotalSamples,
            CreateTime = job.CreateTime,
            DurationTime = job.StartTime is { } start ? Math.Max(0, end - start) / 1000 : 0,
            ErrorCode = open ? null : job.ErrorCode,
            ErrorMsg = job.ErrorMessage ?? ScanCheckpoint.ProblemsOf(job),
        };
    }
}
