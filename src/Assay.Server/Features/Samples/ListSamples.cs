using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

internal static class ListSamples
{
    public static async Task<SampleListResult<ListSamplesResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId,
        [FromQuery(Name = "email")] string? email, [FromQuery(Name = "high_score")] string? highScore, [FromQuery(Name = "label_name")] string? labelName,
        [FromQuery(Name = "label_type")] LabelType? labelType, [FromQuery(Name = "limit")] int? limit, [FromQuery(Name = "locale")] string? locale,
        [FromQuery(Name = "low_score")] string? lowScore, [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "order")] string? order,
        [FromQuery(Name = "preview")] bool? preview, [FromQuery(Name = "process_parameter")] string? processParameter,
        [FromQuery(Name = "sample_state")] string? sampleState, [FromQuery(Name = "sample_type")] SampleType? sampleType,
        [FromQuery(Name = "search_conditions")] string? searchConditions, [FromQuery(Name = "version_id")] string? versionId,
        AppDb db, CurrentUser user, SampleLinks links, TimeProvider time, CancellationToken cancel)
    {
        _ = preview;
        Locales.Check(locale);
        var page = Page.Of(offset, limit, 10, 100);
        var descending = Rule.Descending(order, standard: false);
        var filter = new SampleFilter
        {
            State = SampleState.Parse(sampleState),
            LabelName = labelName,
            LabelType = labelType,
            LowScore = lowScore,
            HighScore = highScore,
            // 9 is the documented default, so it cannot mean "free format only".
            SampleType = Rule.Defined(sampleType, "sample_type") is Client.SampleType.Custom ? null : sampleType,
            Email = email,
            SearchConditions = searchConditions,
        };
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        if (versionId is not null)
            return await VersionSamples.List(db, dataset, await db.PublishedVersion(dataset, versionId, cancel), filter, page, descending, links.For(processParameter), cancel);
        var predicate = filter.ToSql(db, dataset, user.ProjectId!, time.GetUtcNow());
        var total = filter.Known(dataset) ?? await SamplePages.Count(db, predicate, cancel);
        var rows = await SamplePages.Read(db, predicate, page, total, descending, cancel);
        await SampleStatus.Fill(db, dataset.Key, user.ProjectId!, rows, cancel);
        return new(total, rows.ToAsyncEnumerable(), links.For(processParameter));
    }
}
