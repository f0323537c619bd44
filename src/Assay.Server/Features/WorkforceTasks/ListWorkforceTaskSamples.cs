using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task's items, one row each. Labelers see their own, reviewers what carries labels, manager and owner everything.</summary>
internal static class ListWorkforceTaskSamples
{
    public static async Task<SampleListResult<ListWorkforceTaskSamplesResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        [FromQuery(Name = "label_name")] string? labelName, [FromQuery(Name = "label_type")] LabelType? labelType, [FromQuery(Name = "limit")] int? limit,
        [FromQuery(Name = "locale")] string? locale, [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "process_parameter")] string? processParameter,
        [FromQuery(Name = "sample_state")] string? sampleState, [FromQuery(Name = "search_conditions")] string? searchConditions,
        AppDb db, CurrentUser user, SampleLinks links, TimeProvider time, CancellationToken cancel)
    {
        Locales.Check(locale);
        var page = Page.Of(offset, limit, 10, 100);
        var state = SampleState.Parse(sampleState);
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var filter = ItemVisibility.Filter(view, user, state);
        var search = new ItemSearch(labelName, Rule.Defined(labelType, "label_type"), searchConditions);
        var items = search.IsEmpty ? await ItemList.Read(db, filter, page, cancel) : await search.Read(db, filter, page, time.GetUtcNow(), cancel);
        return new(items.Total, items.Rows.ToAsyncEnumerable(), links.For(processParameter));
    }
}
