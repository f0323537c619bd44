using System.Collections.Concurrent;
using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>Two servers over one database and one store are one installation.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task A_team_works_over_two_servers_as_over_one()
    {
        await using var first = await ServerProcess.Start("postgres");
        await using var second = await first.Replica();
        var work = await TeamWork.Start(first, new() { Samples = 200, Labelers = 4, Reviewer = true });
        var there = await Clients(second, work);

        // Half of the labelers are on each server: a person with two sessions could submit an item again under its reviewer.
        var reviewed = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await Task.WhenAll(
            work.Labelers.Select((l, n) => LabelLoop(work, n % 2 == 0 ? l.Client : there.Labelers[n]))
                .Concat([ReviewLoop(work, work.Reviewer!, reviewed), ReviewLoop(work, there.Owner, reviewed)]));
        reviewed.Count.ShouldBe(200);
        reviewed.Values.ShouldAllBe(times => times == 1);

        await work.StartAcceptance(number: 20);
        var closings = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Close(work, n % 2 == 0 ? work.Owner : there.Owner)));
        closings.Count(c => c == "closed").ShouldBe(1);
        closings.Where(c => c != "closed").ShouldAllBe(c => c == "ModelArts.4625");
        var stats = (await there.Owner.DescWorkforceTaskAsync(work.DatasetId, work.TaskId)).SampleStats!;
        (stats.AcceptedSampleCount, stats.TotalSampleCount).ShouldBe((200, 200));
        (await there.Owner.DescDatasetAsync(work.DatasetId)).AnnotatedSampleCount.ShouldBe(200);

        await second.Fetches(await Link(work, first));
        await first.Kill();
        // What the one that is left is asked for it does alone, jobs included.
        var task = await there.Owner.CreateWorkforceTaskAsync(await NewDataset(there.Owner, work), new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] } });
        task.TaskId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_token_that_one_server_revoked_ends_on_the_other_within_seconds()
    {
        await using var first = await ServerProcess.Start("postgres");
        await using var second = await first.Replica();
        var login = await AssayClient.LoginAsync(first.NewHttpClient(), IssueTokenRequest.ForPassword("admin", first.AdminPassword, "default"));
        var projectId = (await first.Admin()).ProjectId;
        var (here, there) = (new AssayClient(first.NewHttpClient(), projectId, new TokenCredentials(login.Token)), new AssayClient(second.NewHttpClient(), projectId, new TokenCredentials(login.Token)));
        (await there.ListDatasetsAsync()).TotalNumber.ShouldBe(0);
        await here.RevokeTokenAsync(login.Token);
        await Eventually.Is(async () =>
        {
            try
            {
                await there.ListDatasetsAsync();
                return false;
            }
            catch (AssayException e)
            {
                return e.StatusCode == HttpStatusCode.Unauthorized;
            }
        });
    }

    private static async Task<(AssayClient Owner, IReadOnlyList<AssayClient> Labelers)> Clients(ServerProcess server, TeamWork work)
    {
        var owner = await server.Admin();
        var workers = (await owner.ListAllWorkersAsync(new() { Limit = 100 })).Workers!;
        var labelers = new List<AssayClient>();
        foreach (var (email, _) in work.Labelers)
        {
            var grant = await owner.IssueWorkerTokenAsync(owner.ProjectId, workers.First(w => w.Email == email).WorkerId!);
            labelers.Add(new(server.NewHttpClient(), owner.ProjectId, new TokenCredentials(grant.Token!)));
        }

        return (owner, labelers);
    }

    private static async Task LabelLoop(TeamWork work, AssayClient labeler)
    {
        while ((await labeler.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 5 })).Items is { Count: > 0 } next)
            await work.Label(labeler, next.Select(i => (i.SampleId!, "cat")));
    }

    private static async Task ReviewLoop(TeamWork work, AssayClient reviewer, ConcurrentDictionary<string, int> reviewed)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (reviewed.Count < 200)
        {
            limit.Token.ThrowIfCancellationRequested();
            foreach (var item in (await reviewer.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 7 })).Items!)
            {
                await reviewer.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = true, LeaseToken = item.LeaseToken }] });
                reviewed.AddOrUpdate(item.SampleId!, 1, (_, times) => times + 1);
            }
        }
    }

    private static async Task<string?> Close(TeamWork work, AssayClient owner)
    {
        try
        {
            await owner.UpdateWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId, new() { Action = AcceptanceAction.PassAll });
            return "closed";
        }
        catch (AssayException e)
        {
            return e.ErrorCode;
        }
    }

    /// <summary>A link that the first server signed, without its address.</summary>
    private static async Task<string> Link(TeamWork work, ServerProcess server)
    {
        var source = (await work.Samples())[0].Source!;
        source.ShouldStartWith(server.Address.ToString());
        return source[server.Address.ToString().Length..];
    }

    private static async Task<string> NewDataset(AssayClient owner, TeamWork work)
    {
        var dataset = await owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.TextClassification) with { DatasetName = "second-" + work.DatasetId });
        await Eventually.Is(async () => (await owner.DescDatasetAsync(dataset.DatasetId!)).Status == DatasetStatus.Normal);
        await owner.UploadSamplesJsonAsync(dataset.DatasetId!, new() { Samples = [new() { Name = "a.txt", Data = "aGVsbG8=" }] });
        return dataset.DatasetId!;
    }
}
