using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class ReviewTests(Workplace place)
{
    private static SampleLabel Box(double x) => new() { Name = "car", Type = LabelType.ObjectDetection, Property = new() { Shape = "bndbox", Feature = [[x, 10], [x + 50, 60]] } };

    [Fact]
    public async Task Verdicts_by_keys_reach_the_server_and_a_reason_its_labeler()
    {
        var task = await place.Assign(DatasetType.ObjectDetection, [new() { Name = "car", Type = LabelType.ObjectDetection }], [Workplace.Picture("a.png")]);
        var lena = await task.Label("lena");
        var sample = Assignment.SampleOf(lena);
        await task.Submit(sample, "lena", Box(10), Box(100));
        await task.Submit(sample, "luis", Box(10), Box(300));

        var page = await task.Review("rita");
        await page.Keyboard.PressAsync("g");
        await Expect(page.Locator(".side")).ToHaveCountAsync(2);
        var first = await page.Locator(".labels h2").First.TextContentAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator(".labels h2").First).Not.ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".reject .input").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("left edge cuts the wheel");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".empty")).ToContainTextAsync("Nothing waits");

        var (accepted, rejected) = first!.Contains("lena", StringComparison.Ordinal) ? ("lena", "luis") : ("luis", "lena");
        var good = await task.Item(sample, accepted);
        (good.SampleStatus, good.ReviewScore).ShouldBe(("__UNCHECK__", "B"));
        var bad = await task.Item(sample, rejected);
        (bad.SampleStatus, bad.ReviewComment).ShouldBe(("__REJECTED__", "left edge cuts the wheel"));

        var labeler = await task.Label(rejected);
        await Expect(labeler.Locator(".rejection")).ToContainTextAsync("left edge cuts the wheel");
    }

    [Fact]
    public async Task A_key_that_is_held_judges_one_item()
    {
        var task = await place.Assign(DatasetType.ObjectDetection, [new() { Name = "car", Type = LabelType.ObjectDetection }], [Workplace.Picture("a.png")]);
        var sample = Assignment.SampleOf(await task.Label("lena"));
        await task.Submit(sample, "lena", Box(10));
        await task.Submit(sample, "luis", Box(10));

        var page = await task.Review("rita");
        await page.Keyboard.DownAsync("a");
        await Expect(page.Locator(".queue .state.accepted")).ToHaveCountAsync(1);
        await Expect(page.Locator(".verdicts")).ToHaveAttributeAsync("aria-busy", "false");
        await page.Keyboard.DownAsync("a");
        await page.Keyboard.UpAsync("a");
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".empty")).ToContainTextAsync("Nothing waits");
        var scores = new[] { await task.Item(sample, "lena"), await task.Item(sample, "luis") }.Select(i => i.ReviewScore);
        scores.Order(StringComparer.Ordinal).ShouldBe(["A", "C"]);
    }

    [Fact]
    public async Task An_acceptance_is_judged_by_the_keys_of_a_review()
    {
        var (dataset, furnished) = await place.Furnish(DatasetType.ObjectDetection, [new() { Name = "car", Type = LabelType.ObjectDetection }], [Box(10)],
            samples: [.. Enumerable.Range(0, 4).Select(n => Workplace.Picture($"{n}.png"))]);
        await furnished.Work("judged", draw: 2);
        var page = await place.SignIn("olga");
        await page.GotoAsync("/");
        await page.Locator(".work").Filter(new() { HasText = "judged" }).GetByText("Accept", new() { Exact = true }).ClickAsync();
        await page.GotoAsync(furnished.WorkPages("accept").Single());
        await Expect(page.Locator(".judge .judged")).ToHaveTextAsync("1 of 2 judged");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".reject .input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".reject .note")).ToContainTextAsync("Without a reason");
        await page.Keyboard.TypeAsync("box is too large");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".judge .judged")).ToHaveTextAsync("2 of 2 judged");
        var failed = (await place.Owner.ListWorkforceTaskSamplesAsync(dataset, furnished.Tasks[0], new() { SampleState = "__WORKFORCE_SAMPLED_REJECTED__" })).Samples!;
        failed.Select(i => i.CheckComment).ShouldContain("box is too large");
    }
}
