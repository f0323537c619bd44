using System.Text.Json;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Quality;

/// <summary>Starts an acceptance that draws as many items as its plan may check. Plan, seed and population are kept, so that draw and decision can be repeated.</summary>
internal static class StartPlannedAcceptance
{
    private static readonly string Labelers = $"""
        SELECT worker_key FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket < {ItemBucket.FirstGold} ORDER BY sample_id, worker_key
        """;

    public static async Task<StartPlannedAcceptanceResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, AcceptancePlanRequest body,
        AppDb db, Writer writer, CurrentUser user, Keys keys, TimeProvider time, CancellationToken cancel)
    {
        PlanReader.Check(body);
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var (key, id, seed) = (keys.NewKey(), Keys.NewId(), Keys.NewSeed());
        var read = await writer.Run((tx, c) => Start(tx, New(), body, c), cancel);
        return new() { AcceptanceId = id, Meaning = PlanMeaning.Of(read) };

        // Anew for each attempt of the transaction.
        AcceptanceEntity New() => new()
        {
            DatasetKey = task.DatasetKey,
            TaskKey = task.Key,
            Key = key,
            AcceptanceId = id,
            Seed = seed,
            SamplingNum = body.SamplingNum,
            SamplingRate = body.SamplingRate,
            StartedBy = user.Author,
            StartTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
    }

    private static async Task<PlanFor> Start(AppDb db, AcceptanceEntity acceptance, AcceptancePlanRequest request, CancellationToken cancel)
    {
        PlanFor? read = null;
        await SampleDraw.Start(db, acceptance, async c =>
        {
            read = PlanReader.Read(request, acceptance.PopulationCount);
            return request.StratifyBy is null
                ? SimpleRandomSample.Draw(acceptance.Seed, read.Population, read.Sample)
                : await Stratified(db, acceptance, read.Sample, c);
        }, cancel);
        db.Add(new AcceptancePlanEntity
        {
            DatasetKey = acceptance.DatasetKey,
            AcceptanceKey = acceptance.Key,
            Request = JsonSerializer.Serialize(request, AssayJson.Options),
        });
        await db.SaveChangesAsync(cancel);
        return read!;
    }

    /// <summary>Each labeler's share by a draw of its own; labelers in order of their keys, their seeds from the one that is kept.</summary>
    private static async Task<int[]> Stratified(AppDb db, AcceptanceEntity acceptance, int sample, CancellationToken cancel)
    {
        var labelers = (await (await db.Connection(cancel)).QueryAsync<long>(new CommandDefinition(
            Labelers, new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();
        var strata = labelers.Select((labeler, position) => (labeler, position)).GroupBy(p => p.labeler, p => p.position).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var parts = Allocation.Proportional([.. strata.Select(s => s.Length)], sample);
        var seeds = new SeededRandom(acceptance.Seed);
        return
        [
            .. strata.SelectMany((positions, h) => SimpleRandomSample.Draw(unchecked((long)seeds.NextUInt64()), positions.Length, parts[h]).Select(k => positions[k])).Order(),
        ];
    }
}
