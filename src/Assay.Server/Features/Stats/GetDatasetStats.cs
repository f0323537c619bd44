using System.Text.Json;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Stats;

/// <summary>Counts of a dataset's samples and labels, of all or of those in a state or of a member.</summary>
internal static class GetDatasetStats
{
    private const int MaxMetadata = 1000;

    /// <summary>Training and validation both need some of every label.</summary>
    private const int SamplesToSplit = 5;

    public static async Task<GetDatasetStatsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "email")] string? email, [FromQuery(Name = "locale")] string? locale,
        [FromQuery(Name = "sample_state")] string? sampleState, AppDb db, CurrentUser user, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        Locales.Check(locale);
        var filter = new SampleFilter { Email = email, State = SampleState.Parse(sampleState) };
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var counts = new SampleCounts(db, filter.ToSql(db, dataset, user.ProjectId!, time.GetUtcNow()));
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).OrderBy(l => l.Ordinal).ToListAsync(cancel);
        var labelStats = await counts.Labels(labels, cancel);
        var states = filter == new SampleFilter() ? StatesOf(dataset) : await counts.ByState(cancel);
        var (total, hard) = (states.Values.Sum(), await counts.Hard(cancel));
        var metadata = await counts.Metadata(MaxMetadata, cancel);
        return new()
        {
            DataPath = dataset.UploadFolder().ToString(),
            LabelStats = labelStats,
            GroupedLabelStats = labelStats.GroupBy(l => (int)l.Type!.Value).ToDictionary(g => g.Key.ToString(), g => (IReadOnlyList<LabelStats>)[.. g]),
            SampleStats = new Dictionary<string, int>
            {
                ["un_annotation"] = states.GetValueOrDefault(LabelingState.Unlabeled),
                ["all"] = total,
                ["total"] = total,
                ["deleted"] = dataset.DeletedSamples,
                ["manual_annotation"] = states.GetValueOrDefault(LabelingState.Labeled),
                ["auto_annotation"] = states.GetValueOrDefault(LabelingState.Unconfirmed),
                ["lefted"] = total,
            },
            KeySampleStats = new Dictionary<string, int> { ["total"] = total, ["non_key_sample"] = total - hard, ["key_sample"] = hard },
            HardDetailStats = await counts.HardReasonCounts(context.LocaleOf(), cancel),
            MetadataStats = metadata.ToDictionary(m => m.Key, m => JsonSerializer.SerializeToElement(m.Value)),
            DataSplitingEnable = CanSplit(labelStats),
        };
    }

    private static Dictionary<LabelingState, int> StatesOf(DatasetEntity dataset) => new()
    {
        [LabelingState.Unlabeled] = dataset.TotalSamples - dataset.AnnotatedSamples - dataset.UnconfirmedSamples,
        [LabelingState.Labeled] = dataset.AnnotatedSamples,
        [LabelingState.Unconfirmed] = dataset.UnconfirmedSamples,
    };

    private static bool CanSplit(IReadOnlyList<LabelStats> labels)
    {
        var used = labels.Where(l => l.SampleCount > 0).ToList();
        return used.Count > 1 && used.TrueForAll(l => l.SampleCount >= SamplesToSplit);
    }
}
