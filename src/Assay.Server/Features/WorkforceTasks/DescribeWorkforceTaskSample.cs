using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>One item: the named labeler's, the caller's own, or the sample's first that the caller may see.</summary>
internal static class DescribeWorkforceTaskSample
{
    private const string Items = $"""
        SELECT {SampleRow.Columns}, {ItemQuery.Columns}
        FROM items i {ItemQuery.Joins}
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = @SampleId
        """;

    public static async Task<SampleResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "sample_id")] string sampleId,
        [FromQuery(Name = "locale")] string? locale, [FromQuery(Name = "sample_state")] string? sampleState, [FromQuery(Name = "worker_id")] string? workerId,
        AppDb db, CurrentUser user, SampleLinks links, CancellationToken cancel)
    {
        Locales.Check(locale);
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var filter = ItemVisibility.Filter(view, user, SampleState.Parse(sampleState));
        var rows = (await (await db.Connection(cancel)).QueryAsync<SampleRow>(new CommandDefinition(
            $"{Items} AND i.bucket IN ({filter.BucketList}) ORDER BY i.worker_key", new { filter.DatasetKey, filter.TaskKey, SampleId = sampleId }, cancellationToken: cancel)))
            .Where(r => filter.WorkerKey is null || WorkerIdentity.KeyOf(r.WorkerId ?? "") == filter.WorkerKey).ToList();
        var row = workerId is not null
            ? rows.Find(r => r.WorkerId == workerId)
            : rows.Find(r => r.WorkerId == user.WorkerId) ?? rows.FirstOrDefault();
        if (row is null)
            throw new Refusal(Errors.SampleNotFound, sampleId);
        filter.Show(row);
        return new(row, links.For());
    }
}
