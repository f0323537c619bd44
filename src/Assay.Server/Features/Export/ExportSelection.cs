using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Features.Versions;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Http;

namespace Assay.Server.Features.Export;

/// <summary>Which samples an export takes, remembered when it begins.</summary>
internal static class ExportSelection
{
    /// <summary>The samples <c>s</c> that the request asks for; a condition that cannot be read is refused.</summary>
    public static SqlPredicate Of(AppDb db, DatasetEntity dataset, ExportTaskRequest request, DateTimeOffset now)
    {
        var asked = request.ExportParams!;
        var predicate = new SampleFilter { State = asked.SampleState }.ToSql(db, dataset, "", now);
        if (request.ExportType == ExportRules.Labeled)
            predicate.Add($"s.state = {(int)LabelingState.Labeled}");
        if (request.ExportType == ExportRules.Unlabeled)
            predicate.Add($"s.state = {(int)LabelingState.Unlabeled}");
        if (asked.SearchConditions is { Count: > 0 } conditions)
            new SearchSql(db, predicate, now).AddAny(SearchConditions.Parse(JsonSerializer.Serialize(conditions, AssayJson.Options)));
        if (asked.Samples is { Count: > 0 } ids)
        {
            predicate.Add(db.In("s.sample_id", "@ExportIds"));
            predicate.Parameters.Add("ExportIds", ids.Distinct(StringComparer.Ordinal).ToArray());
        }

        return predicate;
    }

    /// <summary>Takes the export's snapshot; how many samples it has.</summary>
    public static async Task<int> Take(AppDb db, DatasetEntity dataset, long key, ExportTaskRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = request.ExportParams!;
        var share = asked.RatioSampleUsage == true ? VersionRules.Share(asked.TrainSampleRatio!, "train_sample_ratio") : (double?)null;
        var split = new UsageSplit(share, KeepUsage: false, Seed: key & int.MaxValue);
        if (request.VersionId is null)
            return await TakeSnapshot.Run(db, dataset.Key, key, Of(db, dataset, request, now), split, cancel);
        var version = await db.PublishedVersion(dataset, request.VersionId, cancel);
        return await TakeSnapshot.OfVersion(db, dataset.Key, key, version.Key, State(request), asked.Samples, cancel);
    }

    private static LabelingState? State(ExportTaskRequest request) => (request.ExportType, request.ExportParams!.SampleState) switch
    {
        (ExportRules.Labeled, _) or (_, SampleState.Labeled) => LabelingState.Labeled,
        (ExportRules.Unlabeled, _) or (_, SampleState.Unlabeled) => LabelingState.Unlabeled,
        (_, null) => null,
        _ => throw new Refusal(Errors.BadExport, new Phrase("a version knows labeled and unlabeled samples only", "版本只区分已标注和未标注样本")),
    };
}
