using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>Freezes what waits for acceptance and draws a simple random sample from it. Seed, N and n are kept, so the draw can be repeated.</summary>
internal static class StartWorkforceSamplingTask
{
    public static async Task<StartWorkforceSamplingTaskResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, StartWorkforceSamplingTaskRequest body,
        AppDb db, Writer writer, CurrentUser user, Keys keys, TimeProvider time, CancellationToken cancel)
    {
        Check(body);
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var acceptance = new AcceptanceEntity
        {
            DatasetKey = task.DatasetKey,
            TaskKey = task.Key,
            Key = keys.NewKey(),
            AcceptanceId = Keys.NewId(),
            Seed = Keys.NewSeed(),
            SamplingNum = body.SamplingNum,
            SamplingRate = body.SamplingRate,
            StartedBy = user.Author,
            StartTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await writer.Run((tx, c) => SampleDraw.Start(tx, acceptance, _ => Task.FromResult(Positions(acceptance)), c), cancel);
        return new() { TaskId = acceptance.AcceptanceId };
    }

    private static void Check(StartWorkforceSamplingTaskRequest body)
    {
        if (body.SamplingNum is null == body.SamplingRate is null)
            throw new Refusal(Errors.OneSampling);
        if (body.SamplingNum is < 1)
            throw new Refusal(Errors.BadValue, "sampling_num", new Phrase("it must be at least 1", "不能小于 1"));
        if (body.SamplingRate is { } rate && !(rate > 0 && rate <= 1))
            throw new Refusal(Errors.BadValue, "sampling_rate", new Phrase("it must be above 0 and at most 1", "必须大于 0 且不超过 1"));
    }

    private static int[] Positions(AcceptanceEntity acceptance) => SimpleRandomSample.Draw(acceptance.Seed, acceptance.PopulationCount, SampleSize(acceptance));

    /// <summary>min(num, N), or ceil(rate · N); at least one either way.</summary>
    private static int SampleSize(AcceptanceEntity acceptance) => acceptance.SamplingNum is { } number
        ? Math.Min(number, acceptance.PopulationCount)
        // A decimal, so that 0.07 of 100 is 7 and not 7.000000000000001 rounded up to 8.
        : (int)Math.Ceiling((decimal)acceptance.SamplingRate!.Value * acceptance.PopulationCount);
}
