using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class LabelingTests(Workplace place)
{
    private static readonly Label[] Things = [Thing("car"), Thing("person")];

    private static Label Thing(string name) => new() { Name = name, Type = LabelType.ObjectDetection };

    private Task<Assignment> Pictures(params IReadOnlyList<Label> labels) =>
        place.Assign(DatasetType.ObjectDetection, labels.Count > 0 ? labels : Things, [.. Enumerable.Range(1, 4).Select(n => Workplace.Picture($"street-{n}.png"))]);

    private static ILocator Marks(IPage page) => page.Locator(".marks .mark");

    [Fact]
    public async Task Shapes_drawn_with_the_mouse_are_stored_in_image_coordinates()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Drag(.3, .3, .45, .5);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("p");
        await page.Click(.6, .3);
        await page.Click(.7, .3);
        await page.Click(.7, .5);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("c");
        await page.Drag(.4, .7, .45, .7);
        await Expect(Marks(page)).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("o");
        await page.Click(.8, .7);
        await Expect(Marks(page)).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Shift+P");
        await page.Click(.3, .8);
        await page.Click(.35, .85);
        await page.Click(.4, .8);
        await page.Click(.45, .85);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Marks(page)).ToHaveCountAsync(5);
        await page.Keyboard.PressAsync("l");
        await page.Drag(.6, .6, .7, .65);
        await Expect(Marks(page)).ToHaveCountAsync(6);
        // A line is as well drawn from click to click.
        await page.Keyboard.PressAsync("Shift+L");
        await page.Click(.6, .8);
        await page.Click(.7, .85);
        await Expect(Marks(page)).ToHaveCountAsync(7);
        await Assignment.SubmitByKey(page);

        var item = await task.Item(sample, "lena");
        item.SampleStatus.ShouldBe("__UNREVIEWED__");
        item.Labels!.Select(l => (l.Name, l.Property!.Shape)).ShouldBe(
            [("person", "bndbox"), ("person", "polygon"), ("person", "circle"), ("person", "point"), ("person", "polyline"), ("person", "line"), ("person", "dashed")]);
        var box = item.Labels![0].Property!.Feature!;
        (box[1][0] - box[0][0]).ShouldBeInRange(80, 130);
        item.Labels!.Select(l => l.Property!.Feature!.Count).ShouldBe([2, 3, 2, 1, 4, 2, 2]);
        foreach (var line in item.Labels!.Skip(5).Select(l => l.Property!.Feature!))
            (line[1][0] - line[0][0]).ShouldBe((box[1][0] - box[0][0]) / 1.5, 3);
        Assignment.SampleOf(page).ShouldNotBe(sample);
    }

    [Fact]
    public async Task A_shape_is_moved_resized_undone_and_removed()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Drag(.3, .3, .5, .5);
        // By its corner: what was just drawn can be corrected with the tool still in hand.
        await page.Drag(.5, .5, .6, .6);
        await page.Keyboard.PressAsync("v");
        await page.Drag(.4, .4, .45, .4);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Control+d");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Delete");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await Assignment.SubmitByKey(page);
        var box = (await task.Item(sample, "lena")).Labels!.Single().Property!.Feature!;
        (box[1][0] - box[0][0]).ShouldBeInRange(180, 230);
    }

    [Fact]
    public async Task Unsubmitted_labels_survive_a_reload_with_their_way_back()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Drag(.3, .3, .45, .5);
        await page.Drag(.6, .3, .75, .5);
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept here");
        (await task.Item(sample, "lena")).Labels.ShouldBeEmpty();
        await page.ReloadAsync();
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await Assignment.SubmitByKey(page);
        (await task.Item(sample, "lena")).Labels!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_moves_by_itself_while_somebody_looks_closer()
    {
        var task = await Pictures();
        var page = await place.SignIn("lena");
        await task.Label("lena", page);
        await page.EvaluateAsync("""
            () => {
              window.moved = [];
              new PerformanceObserver(list => list.getEntries().forEach(e => window.moved.push(...e.sources.map(s => s.node?.className ?? '')))).observe({ type: 'layout-shift' });
            }
            """);
        var whole = await page.Locator(".surface").GetAttributeAsync("data-zoom");
        await page.Locator(".surface").HoverAsync();
        await page.Mouse.WheelAsync(0, -600);
        await Expect(page.Locator(".surface")).Not.ToHaveAttributeAsync("data-zoom", whole!);
        // Until the view rests.
        await page.WaitForTimeoutAsync(300);
        (await page.EvaluateAsync<string[]>("() => window.moved")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_time_somebody_worked_on_items_reaches_the_owner()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        await page.Drag(.3, .3, .45, .5);
        await page.WaitForTimeoutAsync(700);
        await Assignment.SubmitByKey(page);
        var member = await task.Member("lena");
        member.ActiveMs!.Value.ShouldBeInRange(700, 300_000);
        (await task.Member("luis")).ActiveMs.GetValueOrDefault().ShouldBe(0);
    }

    [Fact]
    public async Task Work_goes_on_without_a_connection_and_is_sent_when_it_is_back()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        // The next images are there before the connection goes.
        await page.WaitForFunctionAsync("new Set(performance.getEntriesByType('resource').filter(e => e.responseEnd > 0 && e.name.includes('/assay/objects/')).map(e => e.name)).size > 1");
        var first = Assignment.SampleOf(page);
        await page.Context.SetOfflineAsync(true);
        await page.Drag(.3, .3, .45, .5);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Offline");
        // What tells so pushes nothing out of the window.
        await Expect(page.Locator(".offline")).ToBeVisibleAsync();
        await Expect(page.Locator(".submit")).ToBeInViewportAsync(new() { Ratio = 1 });
        var second = Assignment.SampleOf(page);
        second.ShouldNotBe(first);
        await Expect(page.Locator(".surface[data-zoom]")).ToBeVisibleAsync();
        await page.Drag(.3, .3, .45, .5);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".saved")).ToContainTextAsync("2 items");
        (await task.Item(first, "lena")).Labels.ShouldBeEmpty();

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved", new() { Timeout = 40_000 });
        (await task.Item(first, "lena")).Labels!.Count.ShouldBe(1);
        (await task.Item(second, "lena")).Labels!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_on_one_item_overwrite_nothing()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        var other = await task.Label("lena", await page.Context.NewPageAsync(), sample);
        await page.Drag(.3, .3, .45, .5);
        await Assignment.SubmitByKey(page);

        await other.Drag(.6, .3, .75, .5);
        await other.Drag(.6, .6, .75, .8);
        await Expect(Marks(other)).ToHaveCountAsync(2);
        await other.Keyboard.PressAsync("Enter");
        await Expect(other.Locator(".conflict")).ToContainTextAsync("Nothing was overwritten");
        (await task.Item(sample, "lena")).Labels!.Count.ShouldBe(1);
        await other.GetByText("Keep yours").ClickAsync();
        await Expect(other.Locator(".saved")).ToContainTextAsync("Saved");
        (await task.Item(sample, "lena")).Labels!.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_class_is_given_and_changed_by_keys()
    {
        var task = await place.Assign(
            DatasetType.ImageClassification, [new() { Name = "day", Type = LabelType.ImageClassification }, new() { Name = "night", Type = LabelType.ImageClassification }],
            [Workplace.Picture("a.png"), Workplace.Picture("b.png")]);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Keyboard.PressAsync("1");
        await Expect(Marks(page)).ToHaveTextAsync(["day"]);
        await page.Keyboard.PressAsync("2");
        await Expect(Marks(page)).ToHaveTextAsync(["night"]);
        await Assignment.SubmitByKey(page);
        (await task.Item(sample, "lena")).Labels!.Select(l => l.Name).ShouldBe(["night"]);

        // In a window that becomes narrow the queue does not lie over the board.
        await Expect(page.Locator(".queue")).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(390, 800);
        await Expect(page.Locator(".queue")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Words_are_labeled_by_code_points_also_where_they_overlap()
    {
        const string text = "😀 Ada Lovelace lived in London";
        var task = await place.Assign(DatasetType.NamedEntityRecognition, [new() { Name = "person", Type = LabelType.NamedEntity }, new() { Name = "place", Type = LabelType.NamedEntity }], [Workplace.Text("a.txt", text)]);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.SelectWords("Ada Lovelace");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.SelectWords("Lovelace lived");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(Marks(page).First).ToContainTextAsync("place · Lovelace lived");
        await Assignment.SubmitByKey(page);
        var labels = (await task.Item(sample, "lena")).Labels!;
        labels.Select(l => (l.Name, l.Property!.StartIndex, l.Property.EndIndex)).ShouldBe([("person", 2, 14), ("place", 6, 21)]);
    }

    [Fact]
    public async Task A_relation_is_drawn_from_entity_to_entity()
    {
        var task = await place.Assign(
            DatasetType.TextTriplet,
            [
                new() { Name = "person", Type = LabelType.TripletEntity }, new() { Name = "place", Type = LabelType.TripletEntity },
                new() { Name = "lives in", Type = LabelType.TripletRelation, Property = new() { FromType = "person", ToType = "place" } },
            ],
            [Workplace.Text("a.txt", "Ada lived in London")]);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.SelectWords("Ada");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("2");
        await page.SelectWords("London");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        var from = (await page.Locator(".text-mark").Nth(0).BoundingBoxAsync())!;
        var to = (await page.Locator(".text-mark").Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 5, from.Y + 3);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 5, to.Y + 3, new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await Expect(Marks(page)).ToHaveCountAsync(3);
        await Assignment.SubmitByKey(page);
        var labels = (await task.Item(sample, "lena")).Labels!;
        var relation = labels.Single(l => l.Type == LabelType.TripletRelation);
        labels.Single(l => l.Id == relation.Property!.From).Name.ShouldBe("person");
        labels.Single(l => l.Id == relation.Property!.To).Name.ShouldBe("place");
    }

    [Fact]
    public async Task Texts_from_users_are_shown_as_text()
    {
        const string evil = "<img src=x onerror=\"window.hacked=1\">";
        var task = await Pictures(Thing(evil), Thing("</script><script>window.hacked=1</script>"));
        var page = await task.Label("lena");
        await page.Drag(.3, .3, .45, .5);
        await Expect(Marks(page).First).ToContainTextAsync(evil);
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog.keys")).ToContainTextAsync(evil);
        (await page.EvaluateAsync<bool>("() => 'hacked' in window")).ShouldBeFalse();

        var texts = await place.Assign(DatasetType.NamedEntityRecognition, [new() { Name = evil, Type = LabelType.NamedEntity }], [Workplace.Text("a.txt", evil + " said Bob")]);
        page = await texts.Label("lena");
        await Expect(page.Locator(".text-body")).ToHaveTextAsync(evil + " said Bob");
        await page.SelectWords("Bob");
        await Expect(page.Locator(".text-name")).ToHaveTextAsync(evil);
        (await page.EvaluateAsync<bool>("() => 'hacked' in window")).ShouldBeFalse();
    }
}
