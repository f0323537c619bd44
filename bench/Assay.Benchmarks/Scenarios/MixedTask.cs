using Assay.Benchmarks.Seeding;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Benchmarks.Scenarios;

/// <summary>A task in the middle of everything: items in every state, an acceptance running.</summary>
internal static class MixedTask
{
    private static readonly (ItemBucket Bucket, int Percent)[] Shares =
    [
        (new(ItemState.None), 10),
        (new(ItemState.Auto), 5),
        (new(ItemState.Unreviewed), 10),
        (new(ItemState.Uncheck, reviewed: true), 10),
        (new(ItemState.Uncheck, reviewed: true, CheckState.Undrawn), 35),
        (new(ItemState.Uncheck, reviewed: true, CheckState.Drawn), 5),
        (new(ItemState.Uncheck, reviewed: true, CheckState.DrawnAccepted), 5),
        (new(ItemState.Uncheck, reviewed: true, CheckState.DrawnRejected), 5),
        (new(ItemState.Accepted, reviewed: true), 10),
        (new(ItemState.Rejected), 5),
    ];

    public static async Task<SeededTask> Create(Bench bench, Seeder seeder, Team team, string name, int count)
    {
        var task = await seeder.Task(await seeder.Dataset(name, count), team, Bucket, hasReviewer: true);
        await using var db = bench.Database.NewDb();
        if (await db.Set<AcceptanceEntity>().AnyAsync(a => a.DatasetKey == task.Dataset.Key))
            return task;
        var (drawn, population) = (0, 0);
        var (accepted, rejected) = (0, 0);
        for (var n = 0; n < count; n++)
        {
            var check = Bucket(n).Check;
            population += check == CheckState.Outside ? 0 : 1;
            drawn += check >= CheckState.Drawn ? 1 : 0;
            accepted += check == CheckState.DrawnAccepted ? 1 : 0;
            rejected += check == CheckState.DrawnRejected ? 1 : 0;
        }

        db.Add(new AcceptanceEntity
        {
            DatasetKey = task.Dataset.Key,
            TaskKey = task.Key,
            Key = 1,
            AcceptanceId = Keys.NewId(),
            StartedBy = "bench",
            PopulationCount = population,
            SampleCount = drawn,
            GradeA = accepted,
            Rejected = rejected,
        });
        await db.SaveChangesAsync();
        return task;
    }

    private static ItemBucket Bucket(int index)
    {
        var place = (int)(((ulong)index * 2_654_435_761ul >> 7) % 100);
        foreach (var (bucket, percent) in Shares)
        {
            if (place < percent)
                return bucket;
            place -= percent;
        }

        return default;
    }
}
