using System.Collections.Concurrent;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>A crowd works on one task while the server is killed like a machine that loses power; what was acknowledged is there afterwards.</summary>
public sealed class KilledCrowdTests
{
    [Theory]
    [InlineData("sqlite", 8)]
    [InlineData("sqlite", 32)]
    [InlineData("sqlite", 128)]
    [InlineData("postgres", 32)]
    public async Task No_two_people_are_handed_the_same_work(string database, int users)
    {
        await using var server = await ServerProcess.Start(database, ("Tasks__ReviewLeaseSeconds", "2"));
        var work = await TeamWork.Start(server, new() { Samples = 400, Labelers = 4, Reviewer = true });
        var reviewers = new List<AssayClient> { work.Reviewer! };
        var extra = Math.Min(users, 90) - reviewers.Count - work.Labelers.Count;
        for (var n = 0; n < extra; n++)
            reviewers.Add((await work.AddMember($"reviewer{n}", WorkerRole.Reviewer)).Client);
        await work.Owner.UpdateWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] } });

        // A labeler may have several sessions; they share the labeler's items, never another's.
        var labeled = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var reviewed = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        using var done = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var people = Enumerable.Range(0, users).Select(n => n % 2 == 0
            ? LabelLoop(work, work.Labelers[n / 2 % 4], labeled, done.Token)
            : ReviewLoop(work, reviewers[n / 2 % reviewers.Count], reviewed, done)).ToList();
        await Task.Delay(1500);
        await server.Kill();
        await server.Start();
        await Task.WhenAll(people);

        reviewed.Count.ShouldBe(400);
        reviewed.Values.ShouldAllBe(times => times <= 1);
        labeled.Count.ShouldBe(400);
        var stats = (await work.Task()).SampleStats!;
        (stats.UncheckSampleCount, stats.TotalSampleCount).ShouldBe((400, 400));
        foreach (var item in await work.Items())
        {
            var history = await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, item.SampleId!);
            (history.Submissions!.Count, history.Reviews!.Count).ShouldBe((1, 1));
        }
    }

    private static async Task LabelLoop(TeamWork work, (string Email, AssayClient Client) labeler, ConcurrentDictionary<string, string> labeled, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                var next = await labeler.Client.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 5 }, CancellationToken.None);
                if (next.Items!.Count == 0)
                    return;
                foreach (var item in next.Items)
                {
                    labeled.GetOrAdd(item.SampleId!, labeler.Email).ShouldBe(labeler.Email, "an item was handed to two labelers");
                    await work.Label(labeler.Client, (item.SampleId!, "cat"));
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException || e is AssayException { ErrorCode: "ModelArts.4600" })
            {
                // Down for a moment, or another session of the same labeler was first.
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private static async Task ReviewLoop(TeamWork work, AssayClient reviewer, ConcurrentDictionary<string, int> reviewed, CancellationTokenSource done)
    {
        while (!done.IsCancellationRequested && reviewed.Count < 400)
        {
            try
            {
                var next = await reviewer.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 3 }, CancellationToken.None);
                // Who finds nothing looks again a moment later: many of them asking without a pause would be all that the server does.
                if (next.Items!.Count == 0)
                    await Task.Delay(500, CancellationToken.None);
                foreach (var item in next.Items)
                {
                    // Some reviewers go to lunch: their lease runs out and somebody else takes over.
                    if (Random.Shared.Next(20) == 0)
                        break;
                    await Review(work, reviewer, item, reviewed);
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private static async Task Review(TeamWork work, AssayClient reviewer, LeasedItem item, ConcurrentDictionary<string, int> reviewed)
    {
        try
        {
            await reviewer.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Comments = [new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = true, Score = "A", LeaseToken = item.LeaseToken }],
            });
            reviewed.AddOrUpdate(item.SampleId!, 1, (_, times) => times + 1);
        }
        catch (AssayException e) when (e.ErrorCode == "ModelArts.4606")
        {
            // The lease had run out and somebody else was quicker, or the answer of the first attempt was lost with the server.
            reviewed.TryAdd(item.SampleId!, 0);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            await Task.Delay(300);
            await Review(work, reviewer, item, reviewed);
        }
    }
}
