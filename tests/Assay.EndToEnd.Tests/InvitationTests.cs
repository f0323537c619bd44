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

        // The link has done its work.
        var thief = await place.Visit();
        await thief.GotoAsync(link);
        await Expect(thief.Locator(".note")).ToContainTextAsync("invitation");
        await thief.GetByText("Sign in", new() { Exact = true }).ClickAsync();
        await Expect(thief.Locator("h1")).ToHaveTextAsync("Sign in to Assay");
    }
}
