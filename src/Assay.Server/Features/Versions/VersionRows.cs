using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>Versions as the contract shows them.</summary>
internal static class VersionRows
{
    /// <summary>So many of a dataset's newest versions its details show; the list of versions has all.</summary>
    private const int Shown = 1000;

    /// <summary>Versions of datasets, newest first.</summary>
    public static async Task<ILookup<long, DatasetVersion>> Of(AppDb db, IReadOnlyList<DatasetEntity> datasets, CancellationToken cancel)
    {
        var keys = datasets.Select(d => d.Key).ToList();
        var found = await db.Set<VersionEntity>().AsNoTracking().Where(v => keys.Contains(v.DatasetKey) && v.Status != VersionStatus.Deleting)
            .OrderByDescending(v => v.Key).Take(Shown).ToListAsync(cancel);
        var rows = new List<(long Dataset, DatasetVersion Row)>(found.Count);
        foreach (var dataset in datasets)
            rows.AddRange((await Of(db, dataset, found.FindAll(v => v.DatasetKey == dataset.Key), cancel)).Select(r => (dataset.Key, r)));
        return rows.ToLookup(r => r.Dataset, r => r.Row);
    }

    /// <summary>The same for versions that were read already.</summary>
    public static async Task<IReadOnlyList<DatasetVersion>> Of(AppDb db, DatasetEntity dataset, IReadOnlyCollection<VersionEntity> versions, CancellationToken cancel)
    {
        var previous = versions.Select(v => v.PreviousKey).OfType<long>().Distinct().ToList();
        var known = versions.ToDictionary(v => v.Key);
        var missing = previous.Where(p => !known.ContainsKey(p)).ToList();
        if (missing.Count > 0)
        {
            foreach (var version in await db.Set<VersionEntity>().AsNoTracking().Where(v => v.DatasetKey == dataset.Key && missing.Contains(v.Key) && v.Status != VersionStatus.Deleting).ToListAsync(cancel))
                known[version.Key] = version;
        }

        return [.. versions.Select(v => ToContract(dataset, v, v.PreviousKey is { } before ? known.GetValueOrDefault(before) : null))];
    }

    private static DatasetVersion ToContract(DatasetEntity dataset, VersionEntity version, VersionEntity? previous)
    {
        var published = version.Status == VersionStatus.Normal;
        return new()
        {
            VersionId = version.VersionId,
            VersionName = version.Name,
            VersionFormat = FormatName(version.Format),
            Description = version.Description,
            Status = (int)version.Status,
            Message = version.Message,
            PreviousVersionId = previous?.VersionId,
            PreviousTotalSampleCount = previous?.TotalSamples,
            PreviousAnnotatedSampleCount = previous?.AnnotatedSamples,
            IsCurrent = dataset.CurrentVersionKey == version.Key,
            TaskType = version.TaskType,
            LabelType = version.LabelType,
            ManifestPath = published ? version.ManifestPath() : null,
            DataPath = published ? version.DataPath() : null,
            TrainEvaluateSampleRatio = version.RatioText,
            ClearHardProperty = version.ClearHardProperty,
            RemoveSampleUsage = version.RemoveSampleUsage,
            ExportImages = version.ExportImages,
            WithColumnHeader = version.TaskType == DatasetType.Table ? version.WithColumnHeader : null,
            TotalSampleCount = version.TotalSamples,
            AnnotatedSampleCount = version.AnnotatedSamples,
            TotalSubSampleCount = 0,
            AnnotatedSubSampleCount = 0,
            AddSampleCount = version.AddedSamples,
            ModifiedSampleCount = version.ModifiedSamples,
            DeletedSampleCount = version.DeletedSamples,
            DataValidate = published,
            AnalysisStatus = 0,
            Crop = false,
            Rotate = false,
            ExtractSerialNumber = false,
            StartProcessorTask = false,
            IncludeDatasetData = version.ExportImages,
            LabelStats = version.LabelStats is null ? null : JsonSerializer.Deserialize<IReadOnlyList<LabelStats>>(version.LabelStats, AssayJson.Options),
            DataStatistics = published ? Statistics(version) : null,
            CreateTime = version.CreateTime,
            UpdateTime = version.UpdateTime,
        };
    }

    /// <summary>The label set as it was published.</summary>
    public static IReadOnlyList<Label> Labels(VersionEntity version) => version.LabelStats is null ? []
        : [.. JsonSerializer.Deserialize<IReadOnlyList<LabelStats>>(version.LabelStats, AssayJson.Options)!
            .Select(l => new Label { Name = l.Name, Type = l.Type, Property = l.Property, Attributes = l.Attributes })];

    public static string FormatName(VersionFormat format) => format == VersionFormat.Csv ? "CSV" : format.ToString();

    private static Dictionary<string, JsonElement> Statistics(VersionEntity version) => new Dictionary<string, long>
    {
        ["train_sample_count"] = version.TrainSamples,
        ["eval_sample_count"] = version.EvalSamples,
        ["hard_sample_count"] = version.HardSamples,
        ["total_sample_size"] = version.TotalBytes,
        ["split_seed"] = version.Seed,
    }.ToDictionary(s => s.Key, s => JsonSerializer.SerializeToElement(s.Value), StringComparer.Ordinal);
}
