using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Import;

/// <summary>Imports as they are answered. An import is its job: the request are its arguments, what it met its counts.</summary>
internal static class ImportRows
{
    // What an import counts beside that which all jobs do.
    public const string Present = "present";
    public const string Labeled = "labeled";
    public const string Files = "files";
    public const string FilesRead = "files_read";
    public const string Bytes = "bytes";
    public const string BytesRead = "bytes_read";

    /// <summary>The imports of a dataset; reading a new table's rows is one, too.</summary>
    public static IQueryable<JobEntity> Jobs(AppDb db, DatasetEntity dataset) => db.Set<JobEntity>().AsNoTracking().Where(j =>
        j.ProjectKey == dataset.ProjectKey && j.DatasetKey == dataset.Key && (j.Kind == DatasetJobs.Import || j.JobId == dataset.ImportTaskId));

    public static ImportTaskStatusResp ToContract(DatasetEntity dataset, JobEntity job, DateTimeOffset now)
    {
        var request = job.Kind == DatasetJobs.Import ? JsonSerializer.Deserialize<ImportRequest>(job.Arguments, AssayJson.Options)! : OfTable(dataset);
        var counts = JobCounts.Of(job);
        var open = job.State is JobState.Queued or JobState.Running;
        var end = open ? now.ToUnixTimeMilliseconds() : job.UpdateTime;
        var lines = dataset.Type.IsText() || dataset.Type == DatasetType.Table;
        var imported = counts[JobCounts.Added] + counts[Present];
        return new()
        {
            TaskId = job.JobId,
            DatasetId = dataset.DatasetId,
            ImportPath = request.ImportPath,
            AnnotationFormat = request.AnnotationFormat,
            ImportType = request.IsManifest ? 1 : 0,
            DataSource = new() { DataType = 0, DataPath = request.ImportPath, WithColumnHeader = request.WithColumnHeader ? true : null, SchemaMaps = request.SchemaMaps },
            Status = job.State switch
            {
                JobState.Queued => "QUEUING",
                JobState.Running when job.Counts is null => "STARTING",
                JobState.Running => "RUNNING",
                JobState.Succeeded => "COMPLETED",
                _ => "FAILED",
            },
            TotalSampleCount = counts[JobCounts.Total],
            ImportedSampleCount = imported,
            TotalSubSampleCount = lines ? counts[JobCounts.Total] : 0,
            ImportedSubSampleCount = lines ? imported : 0,
            AnnotatedSampleCount = request.Final ? counts[Labeled] : 0,
            UnconfirmedSampleCount = request.Final ? 0 : counts[Labeled],
            TotalFileCount = counts[Files],
            FinishedFileCount = counts[FilesRead],
            TotalFileSize = counts[Bytes],
            FinishedFileSize = counts[BytesRead],
            FileStatistics = new() { FileNumTotal = counts[Files], FileNumFinished = counts[FilesRead], FileSizeTotal = counts[Bytes], FileSizeFinished = counts[BytesRead] },
            CreateTime = job.CreateTime,
            UpdateMs = job.UpdateTime,
            ElapsedTime = job.StartTime is { } start ? Math.Max(0, end - start) / 1000 : 0,
            ErrorCode = open ? null : job.ErrorCode,
            ErrorMsg = job.ErrorMessage ?? ScanCheckpoint.ProblemsOf(job),
        };
    }

    private static ImportRequest OfTable(DatasetEntity dataset) => dataset.Sources() is [{ DataPath: { } path } source, ..]
        ? new() { ImportPath = path, IsManifest = false, Final = true, WithColumnHeader = source.WithColumnHeader == true, SchemaMaps = source.SchemaMaps }
        : new() { ImportPath = "", IsManifest = false, Final = true };
}
