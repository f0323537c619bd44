using System.Text;
using Assay.Benchmarks.Measuring;
using Assay.Client;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Texts uploaded in batches, by several clients at once. Every batch is a durable file per text and a durable row.</summary>
internal static class UploadTexts
{
    private const int Samples = 10_000;
    private const int Batch = 100;
    private const int Clients = 8;
    private const double Limit = 20_000;

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var dataset = await seeder.Dataset("upload", 0, DatasetType.TextClassification);
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
        await Upload("warm-up", Samples / 2);
        var rates = new Latencies();
        for (var round = 0; round < 3; round++)
        {
            await bench.Database.Settle();
            rates.Add(await Upload($"round-{round}", Samples));
        }

        bench.Report.Above($"{Samples:N0} texts in batches of {Batch}, {Clients} clients, median of 3", rates.Median, Limit, "samples/s");

        async Task<double> Upload(string name, int samples)
        {
            var requests = Enumerable.Range(0, samples).Chunk(Batch).Select(batch => new UploadSamplesJsonRequest
            {
                Samples = [.. batch.Select(n => new Sample { Name = $"{name}-{n}.txt", Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(n))) })],
            }).ToList();
            var next = -1;
            var watch = Stopwatch.StartNew();
            await Crowd.Run(Clients, TimeSpan.FromMinutes(5), async _ =>
            {
                var index = Interlocked.Increment(ref next);
                if (index >= requests.Count)
                    return false;
                var answer = await owner.UploadSamplesJsonAsync(dataset.Id, requests[index]);
                return answer.Success == true ? true : throw new InvalidOperationException("An upload failed.");
            });
            return samples / watch.Elapsed.TotalSeconds;
        }
    }

    private static string Text(int n) =>
        $"Message {n}. The parcel that was promised for Monday has not arrived, and nobody answers the telephone; please tell me what I may expect, and when, order {n * 7919}.";
}
