using Assay.Client;
using Assay.Web.Samples;
using CsCheck;

namespace Assay.Web.Tests;

public sealed class SamplePagesTests
{
    [Fact]
    public async Task Any_part_of_a_list_is_put_together_from_its_pages()
    {
        await Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 300]).SampleAsync(async (total, start, count) =>
        {
            var pages = new SamplePages((page, size) => Task.FromResult((total, Page(total, page, size))));
            var range = await pages.Range(start, count);
            range.Select(s => s.SampleId).ShouldBe(Enumerable.Range(0, total).Skip(start).Take(count).Select(i => $"{i}"));
            pages.Total.ShouldBe(total);
        }, iter: 200);
    }

    [Fact]
    public async Task A_page_in_view_is_read_once()
    {
        var read = new List<int>();
        var pages = new SamplePages((page, size) =>
        {
            read.Add(page);
            return Task.FromResult((100_000, Page(100_000, page, size)));
        });
        await pages.Range(50, 100);
        await pages.Range(60, 100);
        await pages.Range(99_990, 100);
        read.ShouldBe([0, 1, 999]);
    }

    [Fact]
    public async Task A_page_that_failed_is_read_again()
    {
        var failed = false;
        var pages = new SamplePages((page, size) =>
        {
            if (failed)
                return Task.FromResult((3, Page(3, page, size)));
            failed = true;
            return Task.FromException<(int, IReadOnlyList<DescribeSampleResp>)>(new HttpRequestException());
        });
        await Should.ThrowAsync<HttpRequestException>(() => pages.Range(0, 3));
        (await pages.Range(0, 3)).Count.ShouldBe(3);
    }

    private static IReadOnlyList<DescribeSampleResp> Page(int total, int page, int size) =>
        [.. Enumerable.Range(0, total).Skip(page * size).Take(size).Select(i => new DescribeSampleResp { SampleId = $"{i}" })];
}
