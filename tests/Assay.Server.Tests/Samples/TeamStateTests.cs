using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

/// <summary>What the dataset's own lists say about samples that a team works on.</summary>
public abstract class TeamStateTests(AssayHost host)
{
    [Fact]
    public async Task The_states_of_a_team_filter_the_list_and_stand_in_it()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2 });
        var mine = await work.Items(work.Labelers[0].Client);
        await work.Label(work.Labelers[0].Client, (mine[0].SampleId!, "cat"));
        (await Ids(work, new() { SampleState = "__UNCHECK__" })).ShouldBe([mine[0].SampleId!]);
        (await Ids(work, new() { SampleState = "__NONE__" })).Count.ShouldBe(4);
        (await Ids(work, new() { SampleState = "__ACCEPTED__" })).ShouldBeEmpty();
        (await Ids(work, new() { Email = work.Labelers[0].Email })).ShouldBe(mine.Select(i => i.SampleId!), ignoreOrder: true);
        (await Ids(work, new() { Email = work.Labelers[1].Email, SampleState = "__UNCHECK__" })).ShouldBeEmpty();
        var sample = await work.Owner.DescribeSampleAsync(work.DatasetId, mine[0].SampleId!);
        sample.SampleStatus.ShouldBe("__UNCHECK__");
        sample.Labels!.ShouldBeEmpty();
        var submitted = await work.Owner.DescribeSampleAsync(work.DatasetId, mine[0].SampleId!, new() { WorkerId = mine[0].WorkerId });
        submitted.Labels!.ShouldHaveSingleItem().Name.ShouldBe("cat");
        (await work.Owner.GetDatasetStatsAsync(work.DatasetId, new() { SampleState = "__UNCHECK__" })).SampleStats!["total"].ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_sample_leaves_the_task_and_its_counts()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2 });
        var mine = await work.Items(work.Labelers[0].Client);
        await work.Label(work.Labelers[0].Client, (mine[0].SampleId!, "cat"));
        (await work.Owner.DeleteSamplesAsync(work.DatasetId, new() { Samples = [mine[0].SampleId!, mine[1].SampleId!] })).Success.ShouldBe(true);
        var stats = (await work.Task()).SampleStats!;
        (stats.TotalSampleCount, stats.UncheckSampleCount, stats.UnannotatedSampleCount, stats.DeletedSampleCount).ShouldBe((2, 0, 2, 2));
        (await work.Items()).Count.ShouldBe(2);
        (await work.Items(work.Labelers[0].Client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_who_sees_the_dataset_may_still_not_read_or_change_its_samples()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1 });
        var member = work.Labelers[0].Client;
        foreach (var attempt in new Func<Task>[]
        {
            () => member.ListSamplesAsync(work.DatasetId),
            () => member.GetDatasetStatsAsync(work.DatasetId),
            () => member.UpdateSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = work.SampleIds[0] }] }),
            () => member.DeleteSamplesAsync(work.DatasetId, new() { Samples = [work.SampleIds[0]] }),
        })
        {
            var refusal = await Should.ThrowAsync<AssayException>(attempt);
            (refusal.StatusCode, refusal.ErrorCode).ShouldBe((System.Net.HttpStatusCode.Forbidden, "ModelArts.4600"));
        }
    }

    private static async Task<List<string>> Ids(TeamWork work, ListSamplesQuery query) =>
        [.. (await work.Owner.ListSamplesAsync(work.DatasetId, query with { Limit = 100 })).Samples!.Select(s => s.SampleId!)];
}

public sealed class TeamStateTestsOnSqlite(SqliteHost host) : TeamStateTests(host);

public sealed class TeamStateTestsOnPostgres(PostgresHost host) : TeamStateTests(host);
