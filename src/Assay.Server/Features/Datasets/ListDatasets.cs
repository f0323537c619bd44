using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

internal static class ListDatasets
{
    /// <summary>What the query may say.</summary>
    public sealed class Query
    {
        [FromQuery(Name = "check_running_task")] public bool? CheckRunningTask { get; init; }
        [FromQuery(Name = "contain_versions")] public bool? ContainVersions { get; init; }
        [FromQuery(Name = "dataset_type")] public DatasetType? DatasetType { get; init; }
        [FromQuery(Name = "dataset_version")] public string? DatasetVersion { get; init; }
        [FromQuery(Name = "file_preview")] public bool? FilePreview { get; init; }
        [FromQuery(Name = "limit")] public int? Limit { get; init; }
        [FromQuery(Name = "offset")] public int? Offset { get; init; }
        [FromQuery(Name = "order")] public string? Order { get; init; }
        [FromQuery(Name = "process_parameter")] public string? ProcessParameter { get; init; }
        [FromQuery(Name = "running_task_type")] public int? RunningTaskType { get; init; }
        [FromQuery(Name = "search_content")] public string? SearchContent { get; init; }
        [FromQuery(Name = "sort_by")] public string? SortBy { get; init; }
        [FromQuery(Name = "support_export")] public bool? SupportExport { get; init; }
        [FromQuery(Name = "train_evaluate_ratio")] public string? TrainEvaluateRatio { get; init; }
        [FromQuery(Name = "version_format")] public int? VersionFormat { get; init; }
        [FromQuery(Name = "with_labels")] public bool? WithLabels { get; init; }
        [FromQuery(Name = "workspace_id")] public string? WorkspaceId { get; init; }
    }

    public static async Task<Ok<ListDatasetsResponse>> Handle([AsParameters] Query query, AppDb db, CurrentUser user, DatasetRows rows, CancellationToken cancel)
    {
        var page = Page.Of(query.Offset, query.Limit, 10, 100);
        RunningTasks.Check(query.RunningTaskType);
        var found = Filter(db, db.Set<DatasetEntity>().AsNoTracking().VisibleTo(db, user), query);
        var total = await found.CountAsync(cancel);
        var descending = Rule.Descending(query.Order);
        var sorted = Rule.OneOf(query.SortBy, "sort_by", "create_time", "dataset_name") == "dataset_name"
            ? descending ? found.OrderByDescending(d => d.Name) : found.OrderBy(d => d.Name)
            : descending ? found.OrderByDescending(d => d.CreateTime).ThenByDescending(d => d.Key) : found.OrderBy(d => d.CreateTime).ThenBy(d => d.Key);
        var datasets = page.Skip >= total ? [] : await sorted.Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return TypedResults.Ok(new ListDatasetsResponse { TotalNumber = total, Datasets = await rows.Of(datasets, query, cancel) });
    }

    private static IQueryable<DatasetEntity> Filter(AppDb db, IQueryable<DatasetEntity> datasets, Query query)
    {
        // Datasets before and after the reference's separation of labeling tasks are the same thing here.
        Rule.OneOf(query.DatasetVersion, "dataset_version", "v1", "v2", "all");
        if (Rule.Defined(query.DatasetType, "dataset_type") is { } type)
            datasets = datasets.Where(d => d.Type == type);
        if (query.SupportExport == true)
            datasets = datasets.Where(d => d.Type == DatasetType.ImageClassification || d.Type == DatasetType.ObjectDetection || d.Type == DatasetType.Custom);
        if (query.WorkspaceId is { } workspace)
            datasets = datasets.Where(d => d.WorkspaceId == workspace);
        if (query.SearchContent is { } text)
        {
            var pattern = "%" + text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            datasets = datasets.Where(d => EF.Functions.Like(d.Name.ToLower(), pattern, "\\") || EF.Functions.Like(d.Description.ToLower(), pattern, "\\"));
        }

        return FilterVersions(db, datasets, query);
    }

    /// <summary>Datasets with a published version of this kind.</summary>
    private static IQueryable<DatasetEntity> FilterVersions(AppDb db, IQueryable<DatasetEntity> datasets, Query query)
    {
        var (format, ratio) = (VersionRules.Format(query.VersionFormat), VersionRules.ShareRange(query.TrainEvaluateRatio, "train_evaluate_ratio"));
        if (query.ContainVersions != true && format is null && ratio is null)
            return datasets;
        var versions = db.Set<VersionEntity>().Where(v => v.Status == VersionStatus.Normal);
        if (format is not null)
            versions = versions.Where(v => v.Format == format);
        if (ratio is var (low, high))
            versions = versions.Where(v => v.Ratio >= low && v.Ratio <= high);
        return datasets.Where(d => versions.Any(v => v.DatasetKey == d.Key));
    }
}
