using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Assay.Server.Storage.Previews;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

internal sealed record MeasureArguments;

/// <summary>Reads the sizes of a dataset's images from their headers, after the scan: opening files takes many times as long as listing them.</summary>
internal sealed class MeasureImages(Writer writer, Func<AppDb> open, IObjectStore store) : IJobHandler
{
    public const string JobKind = "measure-images";
    private const int Page = 1_000;
    private const int AtOnce = 4;

    private const string Update = """
        UPDATE samples SET width = @Width, height = @Height, depth = @Depth
        WHERE dataset_key = @DatasetKey AND sample_id = @SampleId AND width IS NULL
        """;

    public string Kind => JobKind;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var dataset = run.Job.DatasetKey!.Value;
        var after = run.Job.Checkpoint ?? "";
        while (await Next(dataset, after, cancel) is { Count: > 0 } page)
        {
            var measured = new Measured?[page.Count];
            await Parallel.ForAsync(0, page.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) =>
                measured[i] = await Measure(dataset, page[i].SampleId, page[i].Path, c));
            await writer.Run(async (db, c) =>
            {
                var connection = await db.Connection(c);
                await connection.ExecuteAsync(new CommandDefinition(Update, measured.OfType<Measured>(), db.Transaction, cancellationToken: c));
            }, cancel);
            after = page[^1].SampleId;
            await run.Report(0, after, cancel);
        }
    }

    private async Task<List<(string SampleId, string Path)>> Next(long dataset, string after, CancellationToken cancel)
    {
        await using var db = open();
        var found = await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset && s.SampleId.CompareTo(after) > 0 && s.Width == null)
            .OrderBy(s => s.SampleId).Take(Page).Select(s => new { s.SampleId, s.Path }).ToListAsync(cancel);
        return found.ConvertAll(s => (s.SampleId, s.Path));
    }

    /// <summary>Null for a file that is gone or no image: it is a sample all the same.</summary>
    private async Task<Measured?> Measure(long dataset, string sampleId, string path, CancellationToken cancel)
    {
        try
        {
            await using var stream = await store.OpenRead(ObjectPath.Parse(path), 0, cancel);
            return await ImageSize.ReadAsync(stream, cancel) is { } size ? new(dataset, sampleId, size.Width, size.Height, size.Depth) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Measured(long DatasetKey, string SampleId, int Width, int Height, int Depth);
}
