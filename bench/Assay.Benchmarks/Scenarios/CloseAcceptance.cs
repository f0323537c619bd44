using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Client;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Benchmarks.Scenarios;

/// <summary>
/// Closing an acceptance with a tenth drawn, action 4, merge into the dataset, against the bare statements that change the
/// same rows of a twin. The answer is read to its end, and the server's memory watched.
/// </summary>
internal static class CloseAcceptance
{
    private const int Rounds = 2;
    private const int Judged = 5_000;

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var team = await seeder.Team("close", 8);
        var (closings, floors) = (new List<Closed>(), new Latencies());
        var warmUp = await Open("close-warm-up", 20_000);
        var pairs = new List<(SeededTask Closed, SeededTask Twin)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add((await Open($"close-{round}", bench.Scale), await Open($"close-bare-{round}", bench.Scale)));
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        await Close(bench, server, http, warmUp);
        for (var round = 0; round < Rounds; round++)
        {
            var (closed, twin) = pairs[round];
            await bench.Database.Settle();
            // Each goes first once, since the second meets a larger log.
            if (round % 2 == 0)
                floors.Add(await Bare(bench, twin));
            closings.Add(await Close(bench, server, http, closed));
            if (round % 2 != 0)
                floors.Add(await Bare(bench, twin));
        }

        bench.Report.AtMost($"closing over {bench.Scale:N0} items, until the answer begins, mean of {Rounds}", closings.Average(c => c.FirstByte), floors.Mean, 1.5);
        bench.Report.Below("from the commit to the answer's first byte", closings.Max(c => c.FirstByte - c.Committed), 1000, "ms");
        bench.Report.Below("growth of the server's memory, resident", closings.Max(c => c.Growth), 200, "MB");
        bench.Report.Note("growth without pages of the database file", $"{closings.Max(c => c.AnonymousGrowth):N0} MB");
        bench.Report.Note("the whole answer", $"{closings[^1].Bytes / 1024.0 / 1024:N0} MB in {closings[^1].LastByte / 1000:F1} s");

        async Task<SeededTask> Open(string name, int count)
        {
            var task = await seeder.Task(await seeder.Dataset(name, count), team, _ => new(ItemState.Uncheck));
            await using var db = bench.Database.NewDb();
            if (await db.Set<AcceptanceEntity>().AnyAsync(a => a.DatasetKey == task.Dataset.Key))
                return task;
            await using var judged = await bench.StartServer();
            using var client = judged.NewHttpClient();
            var owner = new AssayClient(client, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
            await owner.StartWorkforceSamplingTaskAsync(task.Dataset.Id, task.Id, new() { SamplingRate = 0.1 });
            await Judge(owner, task);
            return task;
        }
    }

    /// <summary>Verdicts on some of the drawn items, one in ten rejected.</summary>
    private static async Task Judge(AssayClient owner, SeededTask task)
    {
        for (var page = 0; page < Math.Min(Judged, task.Dataset.Count / 10) / 100; page++)
        {
            var drawn = await owner.ListWorkforceTaskSamplesAsync(task.Dataset.Id, task.Id, new() { SampleState = "__WORKFORCE_SAMPLED__", Limit = 100, Offset = page });
            await owner.AcceptSamplesAsync(task.Dataset.Id, task.Id, new()
            {
                Comments = [.. drawn.Samples!.Select((s, n) => new SampleComment { SampleId = s.SampleId, Accept = n % 10 != 0, Score = "A" })],
            });
        }
    }

    private static async Task<Closed> Close(Bench bench, ServerProcess server, HttpClient http, SeededTask task)
    {
        server.Memory.ResetPeak();
        var (resident, anonymous) = (server.Memory.Resident, server.Memory.Anonymous);
        var watch = Stopwatch.StartNew();
        var commit = Committed(bench, task, watch);
        using var answer = await new RawGet(http, bench.Installation.OwnerToken)
            .Start(HttpMethod.Put, $"{task.Path(bench.Installation.ProjectId)}/acceptance/status", """{"action":4}""");
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var bytes = (long)await body.ReadAsync(buffer);
        var (firstByte, peakAnonymous) = (watch.Elapsed.TotalMilliseconds, server.Memory.Anonymous);
        var lastLook = watch.ElapsedMilliseconds;
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            bytes += read;
            if (watch.ElapsedMilliseconds - lastLook <= 100)
                continue;
            (lastLook, peakAnonymous) = (watch.ElapsedMilliseconds, Math.Max(peakAnonymous, server.Memory.Anonymous));
        }

        return new(await commit, firstByte, watch.Elapsed.TotalMilliseconds, bytes, server.Memory.Peak - resident, peakAnonymous - anonymous);
    }

    /// <summary>When another connection first saw the acceptance closed.</summary>
    private static async Task<double> Committed(Bench bench, SeededTask task, Stopwatch watch)
    {
        while (await bench.Database.Scalar<int>("SELECT status FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @Key", new { DatasetKey = task.Dataset.Key, task.Key }) == (int)AcceptanceStatus.Open)
            await Task.Delay(10);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> Bare(Bench bench, SeededTask task)
    {
        var acceptance = await bench.Database.Scalar<long>("SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @Key", new { DatasetKey = task.Dataset.Key, task.Key });
        var scope = new { DatasetKey = task.Dataset.Key, TaskKey = task.Key, Acceptance = acceptance };
        return await bench.Database.Transact(
            ($"""
            UPDATE items SET bucket = {ClosingTable.Case(AcceptanceAction.PassAcceptedAndUnhandled)}
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND bucket IN ({ClosingTable.List})
            """, scope),
            ($"""
            UPDATE samples AS s SET annotation_key = i.annotation_key, state = 1, merged_by = @Acceptance
            FROM items i
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Acceptance AND i.bucket = {new ItemBucket(ItemState.Accepted).Value}
              AND s.dataset_key = @DatasetKey AND s.sample_id = i.sample_id
            """, scope),
            ("UPDATE acceptances SET status = 1 WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND key = @Acceptance", scope));
    }

    /// <summary>One closing: milliseconds since it was asked for, bytes of the answer, megabytes of memory.</summary>
    private sealed record Closed(double Committed, double FirstByte, double LastByte, long Bytes, double Growth, double AnonymousGrowth);
}
