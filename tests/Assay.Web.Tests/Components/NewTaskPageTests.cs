using System.Text.Json.Nodes;
using Assay.Web.Tasks;
using Bunit;

namespace Assay.Web.Tests.Components;

public sealed class NewTaskPageTests : ComponentTests
{
    private const string Members = """
        {"total_number":4,"workers":[{"email":"rhea@x.org","role":1,"status":1},{"email":"ann@x.org","role":0,"status":1},{"email":"ben@x.org","role":0,"status":1},{"email":"cleo@x.org","role":0,"status":1}]}
        """;

    private IRenderedComponent<NewTaskPage> Open()
    {
        Server.On("/datasets/d", """{"dataset_id":"d","dataset_name":"scenes","dataset_type":0,"total_sample_count":10,"annotated_sample_count":3}""");
        Server.On("/workforces", """{"total_number":1,"workforces":[{"workforce_id":"t","workforce_name":"team"}]}""");
        Server.On("/workers", Members);
        Server.On("/gold-samples", """{"total_count":0,"samples":[]}""");
        return Render<NewTaskPage>(p => p.Add(c => c.Id, "d"));
    }

    private static IEnumerable<string> Split(IRenderedComponent<NewTaskPage> page) => page.FindAll(".split li").Select(l => l.TextContent);

    [Fact]
    public void Unlabeled_samples_are_dealt_evenly_among_the_labelers()
    {
        var page = Open();
        page.Find(".split b").TextContent.ShouldBe("7 unlabeled samples for 3 labelers");
        Split(page).ShouldBe(["ann@x.org 3 items", "ben@x.org 2 items", "cleo@x.org 2 items"]);
    }

    [Fact]
    public void Several_labelers_for_each_sample_multiply_what_is_dealt_and_ask_how_labels_are_merged()
    {
        var page = Open();
        page.FindAll("#consensus").ShouldBeEmpty();
        page.Find("#repetition").Change("2");
        Split(page).ShouldBe(["ann@x.org 5 items", "ben@x.org 5 items", "cleo@x.org 4 items"]);
        page.FindAll("#consensus").ShouldHaveSingleItem();
        // More than there are people is no more than all of them.
        page.Find("#repetition").Change("9");
        Split(page).ShouldBe(["ann@x.org 7 items", "ben@x.org 7 items", "cleo@x.org 7 items"]);
    }

    [Fact]
    public void Who_is_left_out_gets_nothing_and_is_not_sent()
    {
        var page = Open();
        page.FindAll("fieldset input[type=checkbox]")[1].Change(false);
        Split(page).ShouldBe(["ben@x.org 4 items", "cleo@x.org 3 items"]);

        Server.On("/workforce-tasks", """{"task_id":"new"}""");
        page.Find("#task-name").Change("first");
        page.Find("form").Submit();
        var sent = JsonNode.Parse(Server.Sent.ShouldHaveSingleItem())!;
        sent["workforces_config"]!["workforces"]![0]!["workers"]!.AsArray().Select(w => w!["email"]!.GetValue<string>()).ShouldBe(["rhea@x.org", "ben@x.org", "cleo@x.org"]);
        sent["consensus"].ShouldBeNull();
    }

    [Fact]
    public void A_task_for_nobody_cannot_be_created()
    {
        var page = Open();
        for (var member = 1; member <= 3; member++)
            page.FindAll("fieldset input[type=checkbox]")[member].Change(false);
        page.FindAll(".split").ShouldBeEmpty();
        page.FindAll(".note.careful").ShouldHaveSingleItem();
        IsDisabled(page.Find("button.primary")).ShouldBeTrue();
    }
}
