using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Scenarios;

/// <summary>An owner who judges drawn items, a hundred at a time; verdicts may be changed, so this never runs out.</summary>
internal static class CommentBatches
{
    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var team = await seeder.Team("comment", 8);
        var task = await seeder.Task(await seeder.Dataset("comment", 50_000), team, _ => new(ItemState.Uncheck));
        var bare = await seeder.Task(await seeder.Dataset("comment-bare", 50_000), team, _ => new(ItemState.Uncheck));
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
        await owner.StartWorkforceSamplingTaskAsync(task.Dataset.Id, task.Id, new() { SamplingRate = 1 });
        var next = 0;
        await Batches.Measure(bench, server, bare, async _ =>
        {
            var from = Interlocked.Add(ref next, Batches.Size) - Batches.Size;
            await owner.AcceptSamplesAsync(task.Dataset.Id, task.Id, new()
            {
                Comments = [.. Enumerable.Range(from, Batches.Size).Select(n => new SampleComment
                {
                    SampleId = task.Dataset.SampleIds[n % task.Dataset.Count],
                    Accept = n % 10 != 0,
                    Score = n / task.Dataset.Count % 2 == 0 ? "A" : "B",
                    Comment = "judged",
                })],
            });
            return true;
        });
    }
}
