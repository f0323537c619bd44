using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Sync;

/// <summary>Takes over size and time of files that were written anew, and has images measured again; of tables the rows that say something else. Their labels stay.</summary>
internal sealed class ChangedFiles(JobRun run, DatasetEntity dataset)
{
    private readonly long _before = run.Counts[JobCounts.Changed];
    private long _changed;

    public async Task Update(AppDb db, List<ScannedSample> present, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var chunk in present.Chunk(1000))
        {
            var ids = Array.ConvertAll(chunk, s => s.SampleId);
            var stored = await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key && ids.Contains(s.SampleId))
                .Select(s => new { s.SampleId, s.Size, s.Time, s.Text }).ToDictionaryAsync(s => s.SampleId, s => (s.Size, s.Time, s.Text), cancel);
            var batch = new SqlBatch(db);
            // A row has the time of its file, which says nothing about the row.
            foreach (var sample in chunk.Where(s => stored.TryGetValue(s.SampleId, out var known) && (s.Text is null ? (known.Size, known.Time) != (s.Size, s.Time) : known.Text != s.Text)))
            {
                batch.Add($"""
                    UPDATE samples SET size = {sample.Size}, time = {sample.Time}, text = {sample.Text}, width = NULL, height = NULL, depth = NULL
                    WHERE dataset_key = {dataset.Key} AND sample_id = {sample.SampleId}
                    """);
            }

            changed += await batch.Execute(cancel);
        }

        _changed += changed;
        run.Counts[JobCounts.Changed] = _before + _changed;
    }
}
