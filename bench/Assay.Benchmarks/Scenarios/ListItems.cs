using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Scenarios;

/// <summary>
/// Pages of a task's items in every state, near and far, against the same bytes from the same host's memory, and against
/// the same page of a small task. The three are asked in turn, so that they meet the same conditions.
/// </summary>
internal static class ListItems
{
    private const int Small = 10_000;
    private const int PageSize = 100;
    private const int FarPage = 9_000;
    private const int WarmUp = 30;
    private const int Requests = 300;
    private const double TimesFloor = 3;
    private const double TimesSmall = 1.5;

    private static readonly string?[] States =
    [
        null, "__ALL__", "__NONE__", "__AUTO_ANNOTATION__", "__UNREVIEWED__", "__REVIEWED__", "__UNCHECK__", "__ACCEPTED__", "__REJECTED__",
        "__WORKFORCE_SAMPLED__", "__WORKFORCE_SAMPLED_UNCHECK__", "__WORKFORCE_SAMPLED_CHECKED__", "__WORKFORCE_SAMPLED_ACCEPTED__", "__WORKFORCE_SAMPLED_REJECTED__",
    ];

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var team = await seeder.Team("list", 8);
        var large = await MixedTask.Create(bench, seeder, team, "list-large", bench.Scale);
        var small = await MixedTask.Create(bench, seeder, team, "list-small", Small);
        if (!await bench.Seeded())
            return;
        await using var server = await bench.StartServer(withFloor: true);
        using var http = server.NewHttpClient();
        var get = new RawGet(http, bench.Installation.OwnerToken);
        var number = 0;
        foreach (var state in States)
        {
            foreach (var far in new[] { false, true })
            {
                var largePage = Page(large, state, far);
                var path = PathOf(bench, large, state, largePage);
                var answer = await get.Bytes(path);
                var floorPath = FloorServer.Path(bench.Installation.ProjectId, ++number);
                await get.Put(floorPath, answer);
                var (floor, list, listSmall) = await Measure(get, floorPath, path, PathOf(bench, small, state, Page(small, state, far)));
                var name = $"{state ?? "no state"}, page {largePage:N0}";
                bench.Report.AtMost(name, list.Median, floor.Median, TimesFloor);
                bench.Report.AtMost($"{name}, against {Small:N0} items", list.Median, listSmall.Median, TimesSmall);
            }
        }
    }

    private static async Task<(Latencies Floor, Latencies List, Latencies Small)> Measure(RawGet get, string floorPath, string path, string smallPath)
    {
        for (var n = 0; n < WarmUp; n++)
        {
            await get.Read(floorPath);
            await get.Read(path);
            await get.Read(smallPath);
        }

        var (floor, list, small) = (new Latencies(), new Latencies(), new Latencies());
        for (var n = 0; n < Requests; n++)
        {
            await floor.Time(() => get.Read(floorPath));
            await list.Time(() => get.Read(path));
            await small.Time(() => get.Read(smallPath));
        }

        return (floor, list, small);
    }

    /// <summary>Page 0 or page 9,000, or the last full one where the state has fewer items.</summary>
    private static int Page(SeededTask task, string? state, bool far)
    {
        var buckets = ItemStates.Buckets(state).ToHashSet();
        var count = Enumerable.Range(0, task.Dataset.Count).Count(n => buckets.Contains(task.BucketOf(n)));
        return far ? Math.Clamp((count / PageSize) - 1, 0, FarPage) : 0;
    }

    private static string PathOf(Bench bench, SeededTask task, string? state, int page) =>
        $"{task.Path(bench.Installation.ProjectId)}/data-annotations/samples?limit={PageSize}&offset={page}{(state is null ? "" : $"&sample_state={state}")}";
}
