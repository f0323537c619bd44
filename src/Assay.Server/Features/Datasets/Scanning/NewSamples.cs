using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>The samples that a job added, which have the job's own time; those of an earlier run of it are among them.</summary>
internal sealed class NewSamples(JobRun run, Func<AppDb> open, DatasetEntity dataset)
{
    private const int Page = 1_000;

    /// <summary>Gives them to the tasks that want later ones, a page to a step; the time is what their items are dated with.</summary>
    public async Task HandOut(double progress, Func<long> now, CancellationToken cancel)
    {
        if (!await Wanted(cancel))
            return;
        var after = "";
        while (await Next(after, cancel) is { Count: > 0 } page)
        {
            await run.Step(progress, null, (db, c) => TaskSync.NewSamples(db, dataset, page, now(), c), cancel);
            after = page[^1];
        }
    }

    /// <summary>Most datasets have no such task. One that begins from now on is dealt these samples as it starts.</summary>
    private async Task<bool> Wanted(CancellationToken cancel)
    {
        await using var db = open();
        return await TaskSync.Takers(db, dataset.Key).AnyAsync(cancel);
    }

    private async Task<List<string>> Next(string after, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key && s.SampleId.CompareTo(after) > 0 && s.CreateTime == run.Job.CreateTime)
            .OrderBy(s => s.SampleId).Take(Page).Select(s => s.SampleId).ToListAsync(cancel);
    }
}
