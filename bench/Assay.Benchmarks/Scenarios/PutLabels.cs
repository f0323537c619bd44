using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Labelers who each submit one sample after the other, against one connection that updates one item per commit.</summary>
internal static class PutLabels
{
    private const int Labelers = 64;
    private const double LimitAtEight = 50;
    private static readonly TimeSpan FloorTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var count = Math.Clamp(bench.Scale, 64_000, 400_000);
        var team = await seeder.Team("put", Labelers);
        var task = await seeder.Task(await seeder.Dataset("put", count), team, _ => new(ItemState.None), hasReviewer: true);
        var bare = await seeder.Task(await seeder.Dataset("put-bare", count), team, _ => new(ItemState.Unreviewed));
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var queues = team.Labelers.ToDictionary(m => m, _ => new Queue<string>());
        for (var n = 0; n < count; n++)
            queues[task.WorkerOf(n)].Enqueue(task.Dataset.SampleIds[n]);
        var clients = team.Labelers.Select(m => (Client: new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(m.Token)), Items: queues[m])).ToList();

        await Crowd.Run(8, TimeSpan.FromSeconds(3), Send);
        foreach (var crowd in new[] { 1, 8, Labelers })
        {
            var before = await BareCommits.Run(bench.Database, bare, 1, FloorTime);
            var result = await Crowd.Run(crowd, Time, Send, server);
            var after = await BareCommits.Run(bench.Database, bare, 1, FloorTime);
            var floor = (before.PerSecond + after.PerSecond) / 2;
            bench.Report.AtLeast($"one sample, {crowd} at once", result.PerSecond, floor, "PUT/s");
            bench.Report.Note($"latency, {crowd} at once", result.ToString());
            if (crowd == 8)
                bench.Report.Below("99th percentile, 8 at once", result.Latencies.P99, LimitAtEight, "ms");
        }

        async Task<bool> Send(int client)
        {
            var (labeler, items) = clients[client];
            if (!items.TryDequeue(out var sample))
                throw new InvalidOperationException("There was too little work.");
            await labeler.UpdateWorkforceTaskSamplesAsync(task.Dataset.Id, task.Id, new() { Samples = [new() { SampleId = sample, Labels = [new() { Name = "cat" }] }] });
            return true;
        }
    }
}
