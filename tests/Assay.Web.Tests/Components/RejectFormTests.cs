using Assay.Web.Reviewing;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Tests.Components;

/// <summary>A reason is written once, found again by its digit, and missed only on purpose.</summary>
public sealed class RejectFormTests : ComponentTests
{
    private readonly List<(string Reason, string? Grade)> _rejected = [];
    private readonly PageScript _script = new() { Remembered = { ["assay.reasons"] = """["cuts the wheel","wrong class"]""" } };
    private bool _cancelled;

    private async Task<IRenderedComponent<RejectForm>> Open()
    {
        Services.AddSingleton(await _script.Page());
        return Render<RejectForm>(p => p.Add(c => c.Reject, _rejected.Add).Add(c => c.Cancel, () => _cancelled = true));
    }

    [Fact]
    public async Task A_written_reason_is_sent_with_its_grade_and_remembered_first()
    {
        var form = await Open();
        form.Find("textarea").Input("box is\ntoo large ");
        form.Find("select").Change("D");
        form.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        _rejected.ShouldBe([("box is too large", "D")]);
        _script.Remembered["assay.reasons"].ShouldBe("""["box is too large","cuts the wheel","wrong class"]""");
    }

    [Fact]
    public async Task A_missing_reason_is_asked_for_once()
    {
        var form = await Open();
        form.Find("form").Submit();
        form.Find("[role=alert]").TextContent.ShouldStartWith("Without a reason");
        _rejected.ShouldBeEmpty();
        form.Find("form").Submit();
        _rejected.ShouldBe([("", null)]);
    }

    [Fact]
    public async Task A_digit_in_the_empty_field_is_a_recent_reason_and_in_a_written_one_a_digit()
    {
        var form = await Open();
        form.Find("textarea").KeyDown("9");
        _rejected.ShouldBeEmpty();
        form.Find("textarea").KeyDown("2");
        _rejected.ShouldBe([("wrong class", null)]);
        _script.Remembered["assay.reasons"].ShouldBe("""["wrong class","cuts the wheel"]""");
        form.Find("textarea").Input("only ");
        form.Find("textarea").KeyDown("1");
        _rejected.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_word_that_is_being_composed_is_not_sent_with_its_Enter()
    {
        var form = await Open();
        form.Find("textarea").Input("标注");
        form.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Enter", IsComposing = true });
        _rejected.ShouldBeEmpty();
        form.Find("textarea").KeyDown("Escape");
        _cancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_browser_kept_and_cannot_be_read_is_no_reason_to_fail()
    {
        _script.Remembered["assay.reasons"] = "{broken";
        (await Open()).FindAll(".recent li").ShouldBeEmpty();
    }
}
