using System.Globalization;
using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;

namespace Assay.Benchmarks;

/// <summary>Measures each figure against a floor, in one run, on one database, at the same durability.</summary>
internal static class Entry
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [FloorServer.Command, ..])
            return FloorServer.Run(arguments[1..]);
        if (RunOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync(RunOptions.Usage);
            return 2;
        }

        foreach (var name in options.Databases)
            await Measure(name, options);
        return 0;
    }

    private static async Task Measure(string databaseName, RunOptions options)
    {
        foreach (var (name, run) in Bench.Scenarios.Where(s => options.Includes(s.Name)))
        {
            // Every scenario has a database to itself: what one leaves behind is no weather for the next.
            var directory = Directory.CreateDirectory(Path.Combine(options.Directory, $"assay-bench-{databaseName}-{Environment.ProcessId}")).FullName;
            try
            {
                await using var database = await BenchDatabase.Open(databaseName, directory, options.Seeds, $"{name}_{options.Scale}");
                var report = new Report(databaseName, name, await Machine.Describe(database, directory), options);
                try
                {
                    await run(await Bench.Prepare(options, database, directory, report));
                }
                catch (Exception e)
                {
                    // The other figures are still worth having.
                    await Console.Error.WriteLineAsync(e.ToString());
                    report.Failed(e.Message);
                }

                if (options.Results is not null && !options.OnlySeed)
                    await report.Write(Path.Combine(options.Results, string.Create(CultureInfo.InvariantCulture, $"{report.Date:yyyy-MM-dd}-{databaseName}.md")));
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }
}
