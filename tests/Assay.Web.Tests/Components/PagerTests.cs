using Assay.Web.Shell;
using Bunit;

namespace Assay.Web.Tests.Components;

public sealed class PagerTests : ComponentTests
{
    private readonly List<int> _moves = [];

    private IRenderedComponent<Pager> Show(int page, int total) =>
        Render<Pager>(p => p.Add(c => c.Page, page).Add(c => c.Size, 20).Add(c => c.Total, total).Add(c => c.Moved, _moves.Add));

    [Fact]
    public void What_fits_on_one_page_has_no_pager() => Show(0, 20).Markup.ShouldBeEmpty();

    [Fact]
    public void The_first_page_leads_on_only()
    {
        var pager = Show(0, 1041);
        pager.Find("span").TextContent.ShouldBe("1–20 / 1,041");
        pager.FindAll("button").Select(IsDisabled).ShouldBe([true, false]);
        pager.FindAll("button")[1].Click();
        _moves.ShouldBe([1]);
    }

    [Fact]
    public void The_last_page_ends_with_the_last_entry_and_leads_back()
    {
        var pager = Show(2, 41);
        pager.Find("span").TextContent.ShouldBe("41–41 / 41");
        pager.FindAll("button").Select(IsDisabled).ShouldBe([false, true]);
        pager.FindAll("button")[0].Click();
        _moves.ShouldBe([1]);
    }
}
