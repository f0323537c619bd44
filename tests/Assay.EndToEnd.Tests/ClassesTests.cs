using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

/// <summary>Samples that are sorted into classes and nothing else: rows of tables, texts, files of any kind.</summary>
public sealed class ClassesTests(Workplace place)
{
    private static ILocator Marks(IPage page) => page.Locator(".marks .mark");

    private static Label[] Classes(LabelType type) => [new() { Name = "good", Type = type }, new() { Name = "bad", Type = type }];

    [Fact]
    public async Task A_row_is_read_as_a_form_and_given_a_class_with_the_mouse_and_by_key()
    {
        var folder = "rows-" + Guid.NewGuid().ToString("N")[..8];
        await place.PutFile($"{folder}/in/shops.csv", "name,opened,note\n\"Ada's, the corner\",2020-01-01,\nBob's,2021-05-06,<b>new</b>\n");
        var task = await place.Assign(DatasetType.Table, Classes(LabelType.TextClassification), new DataSource { DataType = 0, DataPath = $"/{folder}/in/", WithColumnHeader = true });
        var page = await task.Label("lena");
        var first = Assignment.SampleOf(page);
        await Expect(page.Locator(".row-sheet dt")).ToHaveTextAsync(["name STRING", "opened STRING", "note STRING"]);
        (await page.Locator(".row-sheet dd").First.TextContentAsync()).ShouldBeOneOf("Ada's, the corner", "Bob's");
        await page.Locator(".choices").GetByText("bad").ClickAsync();
        await Expect(Marks(page)).ToHaveTextAsync(["bad"]);
        await Assignment.SubmitByKey(page);
        var second = Assignment.SampleOf(page);
        second.ShouldNotBe(first);
        await page.Keyboard.PressAsync("1");
        await Expect(Marks(page)).ToHaveTextAsync(["good"]);
        await page.Locator(".submit").ClickAsync();
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        (await task.Item(first, "lena")).Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("bad", LabelType.TextClassification)]);
        (await task.Item(second, "lena")).Labels!.Select(l => l.Name).ShouldBe(["good"]);
    }

    [Fact]
    public async Task A_text_is_given_a_class()
    {
        var task = await place.Assign(DatasetType.TextClassification, Classes(LabelType.TextClassification), [Workplace.Text("a.txt", "It works."), Workplace.Text("b.txt", "It does not.")]);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Locator(".choices").GetByText("bad").ClickAsync();
        await Expect(Marks(page)).ToHaveTextAsync(["bad"]);
        await Assignment.SubmitByKey(page);
        (await task.Item(sample, "lena")).Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("bad", LabelType.TextClassification)]);
    }

    [Fact]
    public async Task A_file_that_no_browser_shows_can_be_saved_and_given_a_class()
    {
        var task = await place.Assign(DatasetType.Custom, Classes(LabelType.ImageClassification), [new() { Name = "scan.las", Data = "TEFTRg==", SampleType = SampleType.Custom }, new() { Name = "more.las", Data = "TEFTRgo=", SampleType = SampleType.Custom }]);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        var saving = page.WaitForDownloadAsync();
        await page.Locator(".unreadable a").ClickAsync();
        (await File.ReadAllTextAsync(await (await saving).PathAsync())).ShouldStartWith("LASF");
        await Expect(page.Locator(".tool[aria-pressed]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("2");
        await Expect(Marks(page)).ToHaveTextAsync(["bad"]);
        await Assignment.SubmitByKey(page);
        (await task.Item(sample, "lena")).Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("bad", LabelType.ImageClassification)]);
    }
}
