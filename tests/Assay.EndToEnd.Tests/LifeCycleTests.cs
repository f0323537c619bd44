using System.Globalization;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

/// <summary>From nothing to accepted labels, by four people who touch nothing but the browser.</summary>
public sealed class LifeCycleTests(Workplace place)
{
    /// <summary>Which item a review shows: its name, and whose it is.</summary>
    private const string Reviewed = "() => document.querySelector('.item-name')?.textContent + document.querySelector('.labels h2')?.textContent";

    [Fact]
    public async Task An_owner_two_labelers_and_a_reviewer_bring_images_to_accepted_labels()
    {
        var owner = await place.SignIn("olga");
        await Workplace.Open(owner, "/datasets/new");
        await owner.GetByLabel("Name", new() { Exact = true }).FillAsync("whole-life");
        await owner.Locator("#labels").FillAsync("car, person");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Create dataset" }).ClickAsync();
        await owner.GetByText("Upload", new() { Exact = true }).ClickAsync();
        await owner.Locator(".upload input").SetInputFilesAsync(new[] { "left.png", "right.png" }.Select(Picture));
        await Expect(owner.Locator(".tile")).ToHaveCountAsync(2);
        var dataset = new Uri(owner.Url).AbsolutePath.Split('/')[2];

        await Workplace.Open(owner, $"/datasets/{dataset}/new-task");
        await owner.Locator("#task-name").FillAsync("whole-life");
        await owner.Locator("#team").SelectOptionAsync(new SelectOptionValue { Label = "team" });
        await owner.Locator("#repetition").FillAsync("2");
        await owner.Keyboard.PressAsync("Tab");
        await Expect(owner.Locator(".split li")).ToContainTextAsync(["2 items", "2 items"]);
        await owner.GetByRole(AriaRole.Button, new() { Name = "Create task and hand out the samples" }).ClickAsync();
        await owner.WaitForURLAsync(url => url.Contains("/tasks/", StringComparison.Ordinal));

        await Label("lena");
        await Label("luis");

        var reviewer = await place.SignIn("rita");
        await Take(reviewer, "Review");
        for (var waiting = 4; waiting > 0; waiting--)
        {
            await Expect(reviewer.Locator(".verdicts")).ToHaveAttributeAsync("aria-busy", "false");
            var before = await reviewer.EvaluateAsync<string>(Reviewed);
            await reviewer.Keyboard.PressAsync("b");
            if (waiting > 1)
                await reviewer.WaitForFunctionAsync($"before => ({Reviewed})() !== before", before);
        }

        await Expect(reviewer.Locator(".empty")).ToContainTextAsync("Nothing waits");

        await Take(owner, "Accept");
        await owner.Locator("#rate").FillAsync("50");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Draw 2 items" }).ClickAsync();
        await owner.GetByText("Judge 2 more").ClickAsync();
        await Expect(owner.Locator(".judge .surface[data-zoom]").First).ToBeVisibleAsync();
        foreach (var judged in new[] { 1, 2 })
        {
            await owner.Keyboard.PressAsync("a");
            await Expect(owner.Locator(".judge .judged")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{judged} of 2 judged"));
        }

        await owner.GetByText("To the decision").First.ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "Accept all", Exact = true }).ClickAsync();
        await Expect(owner.Locator("dialog")).ToContainTextAsync("4 accepted, 0 sent back, 2 merged, 0 replaced.");
        await owner.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Accept all" }).ClickAsync();
        await Expect(owner.Locator(".history tbody tr")).ToContainTextAsync("Accept everything");

        var samples = await place.Owner.ListAllSamplesAsync(dataset).ToListAsync();
        samples.Select(s => (s.SampleStatus, s.Labels!.Single().Name, s.Labels!.Single().Property!.Shape)).ShouldBe([("__ACCEPTED__", "car", "bndbox"), ("__ACCEPTED__", "car", "bndbox")]);
    }

    /// <summary>Opens what waits for somebody, from the page that they begin their day on.</summary>
    private static async Task Take(IPage page, string verb)
    {
        await Workplace.Open(page, "/");
        await page.Locator(".work").Filter(new() { HasText = "whole-life" }).GetByText(verb, new() { Exact = true }).ClickAsync();
    }

    private async Task Label(string name)
    {
        var page = await place.SignIn(name);
        await Take(page, "Label");
        foreach (var _ in new[] { 1, 2 })
        {
            await Expect(page.Locator(".surface[data-zoom]").First).ToBeVisibleAsync();
            await Expect(page.Locator(".marks .mark")).ToHaveCountAsync(0);
            await page.Drag(.3, .3, .6, .6);
            await Expect(page.Locator(".marks .mark")).ToHaveCountAsync(1);
            await Assignment.SubmitByKey(page);
        }
    }

    private static FilePayload Picture(string name) => new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(Workplace.Picture(name).Data!) };
}
