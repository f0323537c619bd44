using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Sync;

/// <summary>
/// Takes the samples out whose files are gone, or whose rows of a table. Their labels wait: when a file comes back, so do they. A data source in
/// which nothing is left is taken for one that cannot be reached.
/// </summary>
internal sealed class GoneFiles(JobRun run, Func<AppDb> open, IObjectStore store, DatasetEntity dataset, DataSource source, SeenSamples seen, HashSet<string> unread)
{
    private const int Page = 1_000;

    private readonly string _folder = ObjectPath.ParseFolder(source.DataPath!).ToString();

    public async Task Remove(TimeProvider time, CancellationToken cancel)
    {
        var (after, removed) = ("", run.Counts[JobCounts.Removed]);
        while (await Next(after, cancel) is { Count: > 0 } page)
        {
            after = page[^1].SampleId;
            var gone = new List<string>();
            foreach (var (id, path, line) in page.Where(s => s.Path.StartsWith(_folder, StringComparison.Ordinal) && !seen.Has(s.SampleId, s.Line)))
            {
                // A file may have been uploaded after the folder was listed; rows of a table come with its file alone.
                if (line is null ? await store.Stat(ObjectPath.Parse(path), cancel) is null : !unread.Contains(id[..SampleIds.Length]))
                    gone.Add(id);
            }

            if (gone.Count == 0)
                continue;
            if (seen.Count == 0)
                throw new Refusal(Errors.SourceEmpty, _folder);
            await run.Step(60, null, async (db, c) =>
            {
                run.Counts[JobCounts.Removed] = removed + gone.Count;
                await SampleRemoval.Run(db, dataset, gone, time.GetUtcNow().ToUnixTimeMilliseconds(), c, wait: true);
            }, cancel);
            removed += gone.Count;
        }
    }

    private async Task<List<(string SampleId, string Path, int? Line)>> Next(string after, CancellationToken cancel)
    {
        await using var db = open();
        var page = await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key && s.SampleId.CompareTo(after) > 0)
            .OrderBy(s => s.SampleId).Take(Page).Select(s => new { s.SampleId, s.Path, s.Line }).ToListAsync(cancel);
        return page.ConvertAll(s => (s.SampleId, s.Path, s.Line));
    }
}
