using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Versions;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Datasets;

/// <summary>Rows of the dataset list, with what belongs to them from other tables.</summary>
internal sealed class DatasetRows(AppDb db, ObjectLinks links, IHttpContextAccessor accessor, IOptions<AssayOptions> options)
{
    private const int PreviewFiles = 4;

    public async Task<IReadOnlyList<DatasetAndFilePreview>> Of(IReadOnlyList<DatasetEntity> datasets, ListDatasets.Query query, CancellationToken cancel)
    {
        if (datasets.Count == 0)
            return [];
        var keys = datasets.Select(d => d.Key).ToList();
        var tasks = await db.Set<WorkforceTaskEntity>().Where(t => keys.Contains(t.DatasetKey))
            .GroupBy(t => t.DatasetKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var running = await RunningTasks.Of(db, datasets[0].ProjectKey, keys, cancel);
        var versions = await VersionRows.Of(db, datasets, cancel);
        var labels = query.WithLabels == true
            ? (await db.Set<LabelEntity>().AsNoTracking().Where(l => keys.Contains(l.DatasetKey)).OrderBy(l => l.Ordinal).ToListAsync(cancel)).ToLookup(l => l.DatasetKey)
            : null;
        var rows = new List<DatasetAndFilePreview>(datasets.Count);
        foreach (var dataset in datasets)
        {
            var current = versions[dataset.Key].FirstOrDefault(v => v.IsCurrent == true);
            rows.Add(Row(dataset, tasks.GetValueOrDefault(dataset.Key), running[dataset.Key].Ids(query.RunningTaskType)) with
            {
                Status = DatasetJobs.Status(dataset.Status, running[dataset.Key].Select(t => t.Kind)),
                DatasetVersionCount = versions[dataset.Key].Count(),
                CurrentVersionId = current?.VersionId,
                CurrentVersionName = current?.VersionName,
                Versions = [.. versions[dataset.Key]],
                Labels = labels?[dataset.Key].Select(l => l.ToContract()).ToList(),
                Samples = query.FilePreview == true ? await Previews(dataset, query.ProcessParameter, cancel) : null,
            });
        }

        return rows;
    }

    private async Task<IReadOnlyList<AnnotationFile>> Previews(DatasetEntity dataset, string? processParameter, CancellationToken cancel)
    {
        var at = PublicBase.Of(accessor.HttpContext!, options.Value);
        var samples = await db.Set<SampleEntity>().AsNoTracking().Where(s => s.DatasetKey == dataset.Key).OrderBy(s => s.SampleId).Take(PreviewFiles)
            .Select(s => new { s.SampleId, s.Name, s.Path, s.Size, s.Width, s.Height, s.Depth, s.CreateTime }).ToListAsync(cancel);
        return samples.ConvertAll(s => new AnnotationFile
        {
            DatasetId = dataset.DatasetId,
            FileId = s.SampleId,
            FileName = s.Name,
            Size = s.Size,
            Width = s.Width,
            Height = s.Height,
            Depth = s.Depth,
            CreateTime = s.CreateTime,
            Url = links.For(at, s.Path, processParameter),
        });
    }

    private static DatasetAndFilePreview Row(DatasetEntity dataset, int tasks, IReadOnlyList<string> running)
    {
        var inner = dataset.InnerPath();
        return new DatasetAndFilePreview
        {
            DatasetId = dataset.DatasetId,
            DatasetName = dataset.Name,
            DatasetType = dataset.Type,
            DataFormat = dataset.DataFormat,
            NextVersionNum = dataset.NextVersionNum,
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
            ExistRunningTask = running.Count > 0,
            RunningTasksId = running,
            ExistWorkforceTask = tasks > 0,
            WorkforceTaskCount = tasks,
            FeatureSupports = ["0"],
            Managed = dataset.Managed,
            ImportData = dataset.ImportData,
            ImportTaskId = dataset.ImportTaskId,
            LabelTaskCount = 1,
            DatasetFormat = dataset.Type == DatasetType.Table ? 1 : 0,
            ContentLabeling = true,
            Schema = dataset.Fields(),
        };
    }
}
