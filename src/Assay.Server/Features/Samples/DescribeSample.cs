using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>One sample; with <c>worker_id</c> as that member has labeled it in the newest task.</summary>
internal static class DescribeSample
{
    private const string Submitted = """
        SELECT a.labels FROM items i JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key IN (SELECT key FROM workforce_tasks WHERE dataset_key = @DatasetKey)
          AND i.sample_id = @SampleId AND i.worker_key = @WorkerKey
        ORDER BY i.task_key DESC LIMIT 1
        """;

    public static async Task<SampleResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "sample_id")] string sampleId, [FromQuery(Name = "locale")] string? locale,
        [FromQuery(Name = "sample_state")] string? sampleState, [FromQuery(Name = "worker_id")] string? workerId,
        AppDb db, CurrentUser user, SampleLinks links, CancellationToken cancel)
    {
        Locales.Check(locale);
        SampleState.Parse(sampleState);
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var row = await SamplePages.Find(db, dataset.Key, sampleId, cancel) ?? throw new Refusal(Errors.SampleNotFound, sampleId);
        await SampleStatus.Fill(db, dataset.Key, user.ProjectId!, [row], cancel);
        if (workerId is not null)
        {
            if (WorkerIdentity.KeyOf(workerId) is not { } worker)
                throw new Refusal(Errors.WorkerUnknown, workerId);
            row.Labels = await (await db.Connection(cancel)).ExecuteScalarAsync<string?>(new CommandDefinition(
                Submitted, new { DatasetKey = dataset.Key, SampleId = sampleId, WorkerKey = worker }, cancellationToken: cancel));
        }

        return new(row, links.For());
    }
}
