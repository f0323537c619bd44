using Assay.Benchmarks.Measuring;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Task details with all statistics, and the acceptance report, of a large and a small task in turn.</summary>
internal static class ReadStatistics
{
    private const int Small = 10_000;
    private const int Requests = 300;
    private const double Limit = 10;
    private const double TimesSmall = 1.5;

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var team = await seeder.Team("stats", 8);
        var large = await MixedTask.Create(bench, seeder, team, "stats-large", bench.Scale);
        var small = await MixedTask.Create(bench, seeder, team, "stats-small", Small);
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var get = new RawGet(http, bench.Installation.OwnerToken);
        await Compare("task details with all statistics", "?label_stats=true&sample_stats=true&workforce_stats=true");
        await Compare("acceptance report", "/acceptance/report");

        async Task Compare(string what, string tail)
        {
            var (largePath, smallPath) = (large.Path(bench.Installation.ProjectId) + tail, small.Path(bench.Installation.ProjectId) + tail);
            var (inLarge, inSmall) = (new Latencies(), new Latencies());
            for (var n = -50; n < Requests; n++)
            {
                if (n == 0)
                    (inLarge, inSmall) = (new(), new());
                await inLarge.Time(() => get.Read(largePath));
                await inSmall.Time(() => get.Read(smallPath));
            }

            bench.Report.Below($"{what}, median", inLarge.Median, Limit, "ms");
            bench.Report.AtMost($"{what}, against {Small:N0} items", inLarge.Median, inSmall.Median, TimesSmall);
        }
    }
}
