using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Scenarios;

/// <summary>A reviewer who passes on and sends back, a hundred items at a time.</summary>
internal static class ReviewBatches
{
    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var count = Math.Max(bench.Scale, 400_000);
        var team = await seeder.Team("review", 8);
        var task = await seeder.Task(await seeder.Dataset("review", count), team, _ => new(ItemState.Unreviewed), hasReviewer: true);
        var bare = await seeder.Task(await seeder.Dataset("review-bare", 50_000), team, _ => new(ItemState.Unreviewed));
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var reviewer = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(team.Reviewer.Token));
        var next = 0;
        await Batches.Measure(bench, server, bare, async _ =>
        {
            var from = Interlocked.Add(ref next, Batches.Size) - Batches.Size;
            if (from + Batches.Size > count)
                throw new InvalidOperationException("There was too little work.");
            await reviewer.ReviewSamplesAsync(task.Dataset.Id, task.Id, new()
            {
                Comments = [.. Enumerable.Range(from, Batches.Size).Select(n => new SampleComment { SampleId = task.Dataset.SampleIds[n], Accept = n % 10 != 0, Score = "B", Comment = "looked at" })],
            });
            return true;
        });
    }
}
