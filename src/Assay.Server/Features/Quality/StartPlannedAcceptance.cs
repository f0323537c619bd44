using System.Text.Json;
using Assay.Client;
using Assay.Quality;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
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
        var (request, due) = await SwitchingRules.Apply(db, task, body, cancel);
        if (due is { State.IsDiscontinued: true } && body.Severity is null)
            throw new Refusal(Errors.InspectionDiscontinued);
        var read = await writer.Run((tx, c) => Start(tx, New(), request, c), cancel);
        return new() { AcceptanceId = id, Meaning = PlanMeaning.Of(read, due) };

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
        string? strata = null;
        await SampleDraw.Start(db, acceptance, async c =>
        {
            read = PlanReader.Read(request, acceptance.PopulationCount);
            switch (PlanReader.StratifyBy(request))
            {
                case "label":
                    var (labels, positions) = await LabelStrata.Read(db, acceptance, c);
                    strata = JsonSerializer.Serialize(labels, AssayJson.Options);
                    return Stratified(acceptance.Seed, positions, read.Sample);
                case "labeler":
                    return Stratified(acceptance.Seed, await LabelersOf(db, acceptance, c), read.Sample);
                default:
                    return SimpleRandomSample.Draw(acceptance.Seed, read.Population, read.Sample);
            }
        }, cancel);
        db.Add(new AcceptancePlanEntity
        {
            DatasetKey = acceptance.DatasetKey,
            AcceptanceKey = acceptance.Key,
            Request = JsonSerializer.Serialize(request, AssayJson.Options),
            Strata = strata,
        });
        await db.SaveChangesAsync(cancel);
        return read!;
    }

    private static async Task<List<long>> LabelersOf(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel) =>
        (await (await db.Connection(cancel)).QueryAsync<long>(new CommandDefinition(
            Labelers, new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();

    /// <summary>Each stratum's share by a draw of its own; strata in order of their keys, their seeds from the one that is kept.</summary>
    private static int[] Stratified<T>(long seed, IReadOnlyList<T> stratumOf, int sample)
    {
        var strata = stratumOf.Select((stratum, position) => (stratum, position)).GroupBy(p => p.stratum, p => p.position).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var parts = Allocation.Proportional([.. strata.Select(s => s.Length)], sample);
        var seeds = new SeededRandom(seed);
        return
        [
            .. strata.SelectMany((positions, h) => SimpleRandomSample.Draw(unchecked((long)seeds.NextUInt64()), positions.Length, parts[h]).Select(k => positions[k])).Order(),
        ];
    }
}
