using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class GoldTests(Workplace place)
{
    [Fact]
    public async Task Gold_chosen_in_the_gallery_tells_a_labeler_who_errs_pauses_them_and_the_owner_lets_them_go_on()
    {
        var known = Enumerable.Range(0, 3).Select(n => Workplace.Text($"gold-{n}.txt", $"the sun stands high, {n}")).ToList();
        var (dataset, _) = await place.Furnish(
            DatasetType.TextClassification, [new() { Name = "day", Type = LabelType.TextClassification }, new() { Name = "night", Type = LabelType.TextClassification }], [], null,
            [.. known, Workplace.Text("a.txt", "the moon is up"), Workplace.Text("b.txt", "the stars are out")]);
        var samples = await place.Owner.ListAllSamplesAsync(dataset, new() { Limit = 100 }).ToListAsync();
        await place.Owner.UpdateSamplesAsync(dataset, new()
        {
            Samples = [.. samples.Where(s => s.Source!.Contains("gold-", StringComparison.Ordinal)).Select(s => new SampleLabels { SampleId = s.SampleId, Labels = [new() { Name = "day" }] })],
        });

        var owner = await place.SignIn("olga");
        await owner.GotoAsync($"/datasets/{dataset}?state=__ALL__");
        await Expect(owner.Locator(".tile")).ToHaveCountAsync(3);
        for (var n = 0; n < 3; n++)
            await owner.Locator(".tile .pick").Nth(n).ClickAsync();
        await owner.GetByText("Use as gold").ClickAsync();
        await Expect(owner.Locator(".notice").Last).ToContainTextAsync("3 samples are gold");

        var task = await place.HandOut(dataset, gold: new() { SamplesPerLabeler = 3, PauseBelow = 0.8 });
        await Mislabel(await task.Label("lena"), task);
        await task.Quality(owner);
        var row = owner.Locator("tr").Filter(new() { HasText = Workplace.Address("lena") });
        await Expect(row).ToContainTextAsync("paused");
        await Expect(row.Locator("td").Nth(1)).ToContainTextAsync("0 % (0 % – 70.8 %)");
        await row.GetByText("Let go on").ClickAsync();
        await Expect(row.Locator(".chip")).ToHaveCountAsync(0);
        (await task.Labeler("lena")).PausedTime.ShouldBeNull();
    }

    /// <summary>Labels item by item until the answers to all gold samples, wherever they are, tell enough.</summary>
    private static async Task Mislabel(IPage page, Assignment task)
    {
        while ((await task.Labeler("lena")).GoldAnswerCount < 3)
        {
            var item = Assignment.SampleOf(page);
            await page.Keyboard.PressAsync("2");
            await page.Keyboard.PressAsync("Enter");
            while (Assignment.SampleOf(page) == item && (await task.Labeler("lena")).GoldAnswerCount < 3)
                await Task.Delay(50);
        }
    }
}
