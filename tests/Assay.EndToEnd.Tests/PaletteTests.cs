using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class PaletteTests(Workplace place)
{
    [Fact]
    public async Task The_palette_leads_to_places_and_to_what_has_a_name()
    {
        var team = (await place.Owner.CreateWorkforceAsync(new() { WorkforceName = "palette-people" })).WorkforceId!;
        var page = await place.SignIn("olga");
        await Workplace.Open(page, "/datasets");
        await page.GetByLabel("Search by name").FocusAsync();
        await PressUntil(page, "Control+k", ".palette input");
        await page.Keyboard.TypeAsync("palette-p");
        await Expect(page.Locator(".palette [role=option]")).ToHaveTextAsync(["Team palette-people"]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("palette-people");
        page.Url.ShouldEndWith("/teams/" + team);

        await page.Locator("h1").ClickAsync();
        await PressUntil(page, "Control+k", ".palette input");
        await page.Keyboard.TypeAsync("new da");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("New dataset");
    }

    [Fact]
    public async Task Keys_are_listed_and_walk_through_lists()
    {
        foreach (var name in new[] { "keys-one", "keys-two" })
            await place.Owner.CreateWorkforceAsync(new() { WorkforceName = name });
        var page = await place.SignIn("olga");
        await Workplace.Open(page, "/teams");
        await PressUntil(page, "?", "dialog.keys");
        await Expect(page.Locator("dialog.keys")).ToContainTextAsync("Judging an acceptance");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.keys")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("tbody a").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("tbody a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main .crumbs")).ToContainTextAsync("Teams");
    }

    /// <summary>A page is read before its keys are heard.</summary>
    private static async Task PressUntil(IPage page, string key, string shown)
    {
        while (!await page.Locator(shown).IsVisibleAsync())
        {
            await page.Keyboard.PressAsync(key);
            await Task.Delay(200);
        }
    }
}
