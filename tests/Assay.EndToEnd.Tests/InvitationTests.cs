using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class InvitationTests(Workplace place)
{
    [Fact]
    public async Task An_invited_person_chooses_a_password_and_is_in()
    {
        const string email = "ines@example.com";
        var team = (await place.Owner.CreateWorkforceAsync(new() { WorkforceName = "invited" })).WorkforceId!;
        await place.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        var link = await place.InvitationTo(email);

        var page = await place.Visit();
        await page.GotoAsync(link);
        await Expect(page.GetByLabel("You sign in as")).ToHaveValueAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("password-ines");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("My work");
        await Expect(page.GetByLabel("Account")).ToHaveAccessibleNameAsync("Account: " + email);

        // The password is theirs to change, and this browser stays signed in.
        await page.GetByLabel("Account").ClickAsync();
        await page.GetByText("Change password…").ClickAsync();
        await page.GetByLabel("Present password").FillAsync("not it");
        await page.GetByLabel("New password").FillAsync("password-of-ines");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog .note")).ToHaveTextAsync("The present password is another one.");
        await page.GetByLabel("Present password").FillAsync("password-ines");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notices")).ToContainTextAsync("The password is changed.");
        await page.ReloadAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("My work");

        // The link has done its work.
        var thief = await place.Visit();
        await thief.GotoAsync(link);
        await Expect(thief.Locator(".note")).ToContainTextAsync("invitation");
        await thief.GetByText("Sign in", new() { Exact = true }).ClickAsync();
        await Expect(thief.Locator("h1")).ToHaveTextAsync("Sign in to Assay");
    }
}
