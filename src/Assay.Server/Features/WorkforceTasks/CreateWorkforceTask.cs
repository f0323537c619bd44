using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Makes a task over the dataset's unlabeled samples and hands them out, or leaves that to a manager.</summary>
internal static class CreateWorkforceTask
{
    public static async Task<Ok<CreateWorkforceTaskResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, CreateWorkforceTaskRequest body,
        AppDb db, Writer writer, CurrentUser user, Keys keys, JobQueue queue, TimeProvider time, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var asked = NewWorkforceTask.From(body);
        var now = time.GetUtcNow();
        await RefuseIfEmpty(db, dataset, asked, now, cancel);
        var task = await writer.Run((tx, c) => asked.AddTo(tx, dataset, keys, queue, now.ToUnixTimeMilliseconds(), c), cancel);
        queue.Wake();
        return TypedResults.Ok(new CreateWorkforceTaskResponse { TaskId = task.TaskId });
    }

    /// <summary>Without samples there is nothing to hand out, unless more are on their way. Asking also shows whether the conditions can be searched for.</summary>
    private static async Task RefuseIfEmpty(AppDb db, DatasetEntity dataset, NewWorkforceTask asked, DateTimeOffset now, CancellationToken cancel)
    {
        var offered = OfferedSamples.Of(db, dataset.Key, asked.SynchronizeAutoLabelingData, asked.SampleConditions, now);
        var mayStayEmpty = asked.SynchronizeData || dataset.Status != DatasetStatus.Normal;
        if (!mayStayEmpty && !await OfferedSamples.Any(db, offered, cancel))
            throw new Refusal(Errors.NoUnlabeledSamples);
    }
}
