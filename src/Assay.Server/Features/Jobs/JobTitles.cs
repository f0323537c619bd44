using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;

namespace Assay.Server.Features.Jobs;

/// <summary>Kinds of jobs in a person's words.</summary>
internal static class JobTitles
{
    private static readonly Dictionary<string, (string English, string Chinese)> Titles = new(StringComparer.Ordinal)
    {
        [ScanDataset.JobKind] = ("Read the data source", "读取数据源"),
        [MeasureImages.JobKind] = ("Measure the images", "读取图片尺寸"),
        [RemoveDatasetRows.JobKind] = ("Delete the dataset", "删除数据集"),
        [AssignItems.JobKind] = ("Hand samples out to a team", "分配团队标注样本"),
        [RemoveTaskRows.JobKind] = ("Delete a team labeling task", "删除团队标注任务"),
        [DatasetJobs.Publish] = ("Publish a version", "发布版本"),
        [DatasetJobs.Switch] = ("Switch to a version", "切换版本"),
        [DatasetJobs.RemoveVersion] = ("Clean up after a version or an export", "清理版本或导出数据"),
        [DatasetJobs.Sync] = ("Synchronize with the data source", "同步数据源"),
        [DatasetJobs.Import] = ("Import data", "导入数据"),
        [DatasetJobs.Export] = ("Export samples", "导出样本"),
    };

    public static string Of(string kind, Locale locale) =>
        !Titles.TryGetValue(kind, out var title) ? kind : locale == Locale.Chinese ? title.Chinese : title.English;
}
