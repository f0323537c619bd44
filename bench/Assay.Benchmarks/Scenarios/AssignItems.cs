using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Client;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Creating a task over every sample, until it runs, against the bare INSERT … SELECT of as many items.</summary>
internal static class AssignItems
{
    private const int Labelers = 8;
    private const int Rounds = 2;

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var team = await seeder.Team("assign", Labelers);
        var (created, floors) = (new Latencies(), new Latencies());
        var warmUp = await seeder.Dataset("assign-warm-up", 10_000);
        var pairs = new List<(SeededDataset Given, SeededDataset Bare)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add((await seeder.Dataset($"assign-{round}", bench.Scale), await seeder.Dataset($"assign-bare-{round}", bench.Scale)));
        if (!await bench.Seeded())
            return;
        await using (var server = await bench.StartServer())
        {
            using var http = server.NewHttpClient();
            var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
            await Create(bench, owner, warmUp, team);
            for (var round = 0; round < Rounds; round++)
            {
                var (given, bare) = pairs[round];
                await bench.Database.Settle();
                // Each goes first once, since the second meets a larger log.
                if (round % 2 == 0)
                    floors.Add(await Insert(bench, bare, team));
                created.Add(await Create(bench, owner, given, team));
                if (round % 2 != 0)
                    floors.Add(await Insert(bench, bare, team));
            }
        }

        bench.Report.AtMost($"task over {bench.Scale:N0} samples, mean of {Rounds}", created.Mean, floors.Mean, 2);
    }

    private static async Task<double> Create(Bench bench, AssayClient owner, SeededDataset dataset, Team team)
    {
        var watch = Stopwatch.StartNew();
        var task = await owner.CreateWorkforceTaskAsync(dataset.Id, new()
        {
            TaskName = "assigned",
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team.WorkforceId }] },
        });
        var status = WorkforceTaskStatus.Starting;
        while (status == WorkforceTaskStatus.Starting)
        {
            await Task.Delay(5);
            status = (WorkforceTaskStatus)await bench.Database.Scalar<int>("SELECT status FROM workforce_tasks WHERE dataset_key = @Key AND task_id = @TaskId", new { dataset.Key, task.TaskId });
        }

        var elapsed = watch.Elapsed.TotalMilliseconds;
        var items = await bench.Database.Scalar<int>("SELECT COUNT(*) FROM items WHERE dataset_key = @Key", new { dataset.Key });
        return items == dataset.Count ? elapsed : throw new InvalidOperationException($"{items} items were dealt out.");
    }

    private static Task<double> Insert(Bench bench, SeededDataset dataset, Team team)
    {
        var workers = string.Join(' ', team.Labelers.Select((m, n) => $"WHEN {n} THEN {m.Identity.WorkerKey}"));
        return bench.Database.Transact((
            $"""
            INSERT INTO items (dataset_key, task_key, sample_id, worker_key, block, bucket)
            SELECT dataset_key, 1, sample_id, CASE size % {Labelers} {workers} END, 0, 0
            FROM samples WHERE dataset_key = @Key AND state = 0
            """, new { dataset.Key }));
    }
}
