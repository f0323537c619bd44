using Assay.Client;
using Assay.Web.Acceptance;
using Assay.Web.Dialogs;
using Bunit;

namespace Assay.Web.Tests.Components;

/// <summary>Conflicts side by side: what each labeler gave, what the dataset has, and what others lack.</summary>
public sealed class ConflictDialogTests : ComponentTests
{
    private IRenderedComponent<ConflictDialog> Open(string items, string now)
    {
        Server.On("/acceptance/status", items);
        Server.On("/samples/s1", now);
        return Render<ConflictDialog>(p => p
            .AddCascadingValue(new OpenDialog(typeof(ConflictDialog), "", DialogWidth.Window, new Dictionary<string, object>(StringComparer.Ordinal)))
            .Add(c => c.Task, new DescWorkforceTaskResponse { DatasetId = "d", TaskId = "t" })
            .Add(c => c.Dataset, new DescDatasetResponse { DatasetId = "d", Labels = [new() { Name = "cat" }, new() { Name = "dog" }] }));
    }

    private static string Item(string labeler, string labels) =>
        $$"""{"sample_id":"s1","sample_name":"a.png","sample_type":0,"worker_id":"{{labeler}}","labelers":[{"email":"{{labeler}}@x.org","worker_id":"{{labeler}}"}],"labels":[{{labels}}]}""";

    [Fact]
    public void Classes_are_told_by_name_and_those_that_others_lack_stand_out()
    {
        var dialog = Open(
            $$"""{"total_number":2,"samples":[{{Item("ann", """{"name":"cat","type":0}""")}},{{Item("ben", """{"name":"dog","type":0},{"name":"cat","type":0}""")}}]}""",
            """{"sample_id":"s1","sample_type":0,"labels":[{"name":"cat","type":0}]}""");
        dialog.WaitForAssertion(() => dialog.FindAll("figure").Count.ShouldBe(3));
        dialog.FindAll("figcaption > span").Select(c => c.TextContent).ShouldBe(["In the dataset now", "By ann@x.org", "By ben@x.org"]);
        dialog.FindAll("figure").Select(f => string.Join(", ", f.QuerySelectorAll("li").Select(l => l.TextContent.Trim()))).ShouldBe(["cat", "cat", "dogonly here, cat"]);
        dialog.FindAll("li.differs").ShouldHaveSingleItem().TextContent.ShouldStartWith("dog");
    }

    [Fact]
    public void Shapes_of_one_name_are_counted_and_near_ones_are_the_same()
    {
        const string Two = """{"name":"cat","type":1,"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[10,10],[110,110]]}},{"name":"cat","type":1,"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[300,10],[400,110]]}}""";
        const string One = """{"name":"cat","type":1,"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[11,10],[110,111]]}}""";
        var dialog = Open($$"""{"total_number":2,"samples":[{{Item("ann", Two)}},{{Item("ben", One)}}]}""", """{"sample_id":"s1","sample_type":0,"labels":[]}""");
        dialog.WaitForAssertion(() => dialog.FindAll("figure").Count.ShouldBe(2));
        dialog.FindAll("figure").Select(f => string.Join(", ", f.QuerySelectorAll("li").Select(l => l.TextContent.Trim()))).ShouldBe(["cat × 21 of them only here", "cat"]);
    }
}
