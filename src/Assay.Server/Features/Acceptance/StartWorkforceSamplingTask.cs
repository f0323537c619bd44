using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>Freezes what waits for acceptance and draws a simple random sample from it. Seed, N and n are kept, so the draw can be repeated.</summary>
internal static class StartWorkforceSamplingTask
{
    private static readonly string Waiting = $"{new ItemBucket(ItemState.Uncheck).Value}, {new ItemBucket(ItemState.Uncheck, reviewed: true).Value}";

    private static readonly string Population = $"""
        UPDATE items SET bucket = bucket + 16, acceptance_key = @Key
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({Waiting})
        """;

    /// <summary>Positions count the population from 0 in order of sample id and labeler.</summary>
    private const string Draw = """
        INSERT INTO acceptance_items (dataset_key, acceptance_key, sample_id, worker_key, annotation_key, drawn)
        SELECT @DatasetKey, @Key, p.sample_id, p.worker_key, p.annotation_key, TRUE
        FROM (SELECT sample_id, worker_key, annotation_key, row_number() OVER (ORDER BY sample_id, worker_key) - 1 AS position
              FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key) p
        WHERE p.position IN
        """;

    private const string Mark = """
        UPDATE items SET bucket = items.bucket + 16, check_accept = NULL, check_score = NULL, check_comment = NULL
        FROM acceptance_items x
        WHERE x.dataset_key = @DatasetKey AND x.acceptance_key = @Key
          AND items.dataset_key = x.dataset_key AND items.task_key = @TaskKey AND items.sample_id = x.sample_id AND items.worker_key = x.worker_key
        """;

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
        await writer.Run((tx, c) => Start(tx, acceptance, c), cancel);
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

    private static async Task Start(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        await db.LockTask(acceptance.TaskKey, alone: true, cancel);
        var task = await TaskRows.Reload(db, acceptance.DatasetKey, acceptance.TaskKey, cancel);
        if (task.AcceptanceKey is not null)
            throw new Refusal(Errors.AcceptanceRunning);
        var connection = await db.Connection(cancel);
        var scope = new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key };
        acceptance.TaskStatusBefore = task.Status;
        acceptance.PopulationCount = await connection.ExecuteAsync(new CommandDefinition(Population, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        if (acceptance.PopulationCount == 0)
            throw new Refusal(Errors.NothingToCheck);
        acceptance.SampleCount = SampleSize(acceptance);
        var positions = SimpleRandomSample.Draw(acceptance.Seed, acceptance.PopulationCount, acceptance.SampleCount);
        await connection.ExecuteAsync(new CommandDefinition(
            $"{Draw} ({db.IntegersOf("@Positions")})", new { scope.DatasetKey, scope.TaskKey, scope.Key, Positions = $"[{string.Join(',', positions)}]" },
            db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(Mark, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        db.Add(acceptance);
        await db.SaveChangesAsync(cancel);
        await TaskRows.SetStatus(db, task, WorkforceTaskStatus.UnderAcceptance, acceptance.Key, acceptance.StartTime, cancel);
        await TaskCountsRebuild.Run(db, task.DatasetKey, task.Key, cancel);
    }

    /// <summary>min(num, N), or ceil(rate · N); at least one either way.</summary>
    private static int SampleSize(AcceptanceEntity acceptance) => acceptance.SamplingNum is { } number
        ? Math.Min(number, acceptance.PopulationCount)
        // A decimal, so that 0.07 of 100 is 7 and not 7.000000000000001 rounded up to 8.
        : (int)Math.Ceiling((decimal)acceptance.SamplingRate!.Value * acceptance.PopulationCount);
}
