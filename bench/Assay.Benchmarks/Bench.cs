using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Scenarios;
using Assay.Benchmarks.Seeding;

namespace Assay.Benchmarks;

/// <summary>One database under measurement: what every scenario works with.</summary>
internal sealed record Bench(RunOptions Options, BenchDatabase Database, string Directory, Report Report, Installation Installation)
{
    public static IReadOnlyList<(string Name, Func<Bench, Task> Run)> Scenarios { get; } =
    [
        ("start", StartTime.Run),
        ("put", PutLabels.Run),
        ("review", ReviewBatches.Run),
        ("comment", CommentBatches.Run),
        ("upload", UploadTexts.Run),
        ("scan", ScanFolder.Run),
        ("import", ImportManifest.Run),
        ("formats", ReadFormats.Run),
        ("list", ListItems.Run),
        ("stats", ReadStatistics.Run),
        ("assign", AssignItems.Run),
        ("close", CloseAcceptance.Run),
        ("publish", PublishVersion.Run),
        ("quality", JudgeQuality.Run),
    ];

    public int Scale => Options.Scale;

    /// <summary>Call it when everything that is measured with is in the database. False if that was all that is wanted.</summary>
    public async Task<bool> Seeded()
    {
        await Database.Settle();
        await Database.Keep();
        return !Options.OnlySeed;
    }

    /// <summary>Lets the server make the database, and finds what a first start puts into it.</summary>
    public static async Task<Bench> Prepare(RunOptions options, BenchDatabase database, string directory, Report report)
    {
        await using (await ServerProcess.Start(database, directory))
        {
        }

        return new(options, database, directory, report, await Installation.Find(database));
    }

    public Task<ServerProcess> StartServer(bool withFloor = false) => ServerProcess.Start(Database, Directory, withFloor);

    public Seeder NewSeeder() => new(Database, Installation);
}
