using Assay.Client;
using Assay.Web.Datasets;
using Assay.Web.Samples;
using Bunit;

namespace Assay.Web.Tests.Components;

/// <summary>Every filter of the API can be set, is a chip that takes it away again, and stands in the page's address.</summary>
public sealed class SampleFilterBarTests : ComponentTests
{
    private SampleFilter _filter = new();

    private IRenderedComponent<SampleFilterBar> Show(SampleFilter? filter = null)
    {
        _filter = filter ?? new();
        IRenderedComponent<SampleFilterBar>? bar = null;
        bar = Render<SampleFilterBar>(p => p
            .Add(c => c.Dataset, new DescDatasetResponse { DatasetId = "d", Labels = [new() { Name = "cat" }, new() { Name = "dog" }] })
            .Add(c => c.Filter, _filter)
            .Add(c => c.Total, 1200)
            .Add(c => c.Changed, next =>
            {
                _filter = next;
                bar!.Render(q => q.Add(c => c.Filter, next));
            }));
        return bar;
    }

    private static IRenderedComponent<SampleFilterBar> Further(IRenderedComponent<SampleFilterBar> bar)
    {
        bar.FindAll("button").Single(b => b.TextContent.StartsWith("More filters", StringComparison.Ordinal)).Click();
        return bar;
    }

    private static IEnumerable<string> Chips(IRenderedComponent<SampleFilterBar> bar) => bar.FindAll(".chips .chip").Select(c => c.TextContent.TrimEnd('×').Trim());

    [Fact]
    public void A_filter_that_is_chosen_becomes_a_chip_which_takes_it_away()
    {
        var bar = Show();
        bar.Find("[role=status]").TextContent.ShouldBe("1,200 samples");
        bar.FindAll("select")[1].Change("dog");
        _filter.ShouldBe(new() { Label = "dog" });
        Chips(bar).ShouldBe(["Labels: dog"]);
        bar.Find(".chips .chip").Click();
        _filter.IsEmpty.ShouldBeTrue();
        bar.FindAll(".chips").ShouldBeEmpty();
    }

    [Fact]
    public void Further_filters_are_counted_where_they_are_hidden()
    {
        var bar = Further(Show());
        bar.Find("#filter-hard").Change("1");
        bar.Find("#filter-score").Change("0.25");
        bar.Find("#filter-labeler").Change(" lena@x.org ");
        bar.Find("#filter-folder").Change("/bucket/left");
        bar.Find("#filter-metadata").Change("camera=left");
        _filter.ShouldBe(new() { Hard = "1", Score = "0.25-1", Labeler = "lena@x.org", Folder = "/bucket/left", Metadata = "camera=left" });
        bar.FindAll("button").ShouldContain(b => b.TextContent == "More filters (5)");
        _filter.Conditions.ShouldBe("""[{"hard":"1","labeler":"lena@x.org","metadata":{"props":{"camera":["left"]}},"sample_dir":"/bucket/left/","score":"0.25-1"}]""");
        bar.Find("#filter-score").Change("");
        _filter.Score.ShouldBeNull();
    }

    [Fact]
    public void Days_are_a_filter_once_both_are_chosen()
    {
        var bar = Further(Show());
        bar.Find("#filter-time").Change("days");
        _filter.IsEmpty.ShouldBeTrue();
        bar.FindAll("input[type=date]")[0].Change("2026-11-01");
        _filter.IsEmpty.ShouldBeTrue();
        bar.FindAll("input[type=date]")[1].Change("2026-11-30");
        _filter.Time.ShouldBe("20261101-20261130");
        bar.Find("#filter-time").Change("month");
        _filter.Time.ShouldBe("month");
        bar.FindAll("input[type=date]").ShouldBeEmpty();
    }

    [Fact]
    public void Filters_of_an_address_are_shown_in_their_fields()
    {
        var bar = Further(Show(new() { Time = "20261101-20261130", Difficulty = "0.2-0.8", Hard = "0" }));
        bar.FindAll("input[type=date]").Select(d => d.GetAttribute("value")).ShouldBe(["2026-11-01", "2026-11-30"]);
        bar.Find("#filter-difficulty").GetAttribute("value").ShouldBe("0.2");
        Chips(bar).ShouldBe(["Hard samples: Only the others", "Difficulty, 0 to 1: 0.2-0.8", "File changed: 20261101-20261130"]);
    }

    [Fact]
    public void A_name_that_is_markup_is_shown_as_it_is_written() =>
        Chips(Show(new() { Name = "<img src=x onerror=alert(1)>" })).ShouldBe(["Name of a sample: <img src=x onerror=alert(1)>"]);
}
