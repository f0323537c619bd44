using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class ItemListTests(AssayHost host)
{
    [Fact]
    public async Task Every_page_of_every_sentinel_is_the_same_slice_of_the_whole_list()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2_600, Labelers = 3, Reviewer = true });
        await work.Label(work.Labelers[0].Client, (await work.Items(work.Labelers[0].Client)).Select(i => (i.SampleId!, "cat")));
        var unreviewed = await work.Items(state: "__UNREVIEWED__");
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [.. unreviewed.Where((_, n) => n % 3 == 0).Select(i => new SampleComment { SampleId = i.SampleId, Accept = true })] });
        var all = await work.Items();
        all.Select(i => i.SampleId).ShouldBe(all.Select(i => i.SampleId).Order(StringComparer.Ordinal));
        all.Count.ShouldBe(2_600);
        foreach (var state in new[] { null, "__NONE__", "__ALL__", "__UNREVIEWED__", "__UNCHECK__", "__reviewed__" })
        {
            var expected = all.Where(i => state switch
            {
                null => true,
                "__ALL__" => i.SampleStatus != "__NONE__",
                "__reviewed__" => i.SampleStatus == "__UNCHECK__",
                _ => i.SampleStatus == state,
            }).Select(i => i.SampleId).ToList();
            foreach (var (offset, limit) in new[] { (0, 10), (3, 100), (11, 100), (17, 100), (25, 100), (26, 100), (1299, 2), (5000, 100) })
            {
                var page = await work.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new() { SampleState = state, Offset = offset, Limit = limit });
                page.SampleCount.ShouldBe(expected.Count);
                page.Samples!.Select(i => i.SampleId).ShouldBe(expected.Skip(offset * limit).Take(limit), $"{state} page {offset} of {limit}");
            }
        }
    }

    [Fact]
    public async Task Items_are_found_by_label_and_by_having_none()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        await work.Label(work.Labelers[0].Client, (work.SampleIds[0], "dog"), (work.SampleIds[1], "cat"));
        async Task<int> Count(ListWorkforceTaskSamplesQuery query) => (await work.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, query)).SampleCount!.Value;
        (await Count(new() { LabelName = "dog" })).ShouldBe(1);
        (await Count(new() { LabelName = "__NONE__" })).ShouldBe(6);
        (await Count(new() { LabelName = "dog", LabelType = LabelType.TextClassification })).ShouldBe(1);
        (await Count(new() { LabelName = "dog", LabelType = LabelType.NamedEntity })).ShouldBe(0);
        (await Count(new() { LabelName = "x' OR '1'='1" })).ShouldBe(0);
    }

    [Theory]
    [InlineData("__nonsense__", 0, 10)]
    [InlineData(null, -1, 10)]
    [InlineData(null, 0, 0)]
    [InlineData(null, 0, 101)]
    public async Task Unknown_sentinels_and_pages_are_refused(string? state, int offset, int limit)
    {
        var work = await TeamWork.Start(host, new() { Samples = 1 });
        await Eventually.Refused(() => work.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new() { SampleState = state, Offset = offset, Limit = limit }), "0104");
    }

    [Fact]
    public async Task A_single_item_is_described_for_the_labeler_who_is_named()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Repetition = 2 });
        var items = await work.Items();
        var described = await work.Owner.DescribeWorkforceTaskSampleAsync(work.DatasetId, work.TaskId, items[1].SampleId!, new() { WorkerId = items[1].WorkerId });
        (described.SampleId, described.WorkerId).ShouldBe((items[1].SampleId, items[1].WorkerId));
        await Eventually.Refused(() => work.Owner.DescribeWorkforceTaskSampleAsync(work.DatasetId, work.TaskId, new string('0', 32)), "4420");
    }
}

public sealed class ItemListTestsOnSqlite(SqliteHost host) : ItemListTests(host);

public sealed class ItemListTestsOnPostgres(PostgresHost host) : ItemListTests(host);
