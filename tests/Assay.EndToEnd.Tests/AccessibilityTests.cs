using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;

namespace Assay.EndToEnd.Tests;

public sealed class AccessibilityTests(Workplace place)
{
    private static readonly SampleLabel Car = new() { Name = "car", Type = LabelType.ObjectDetection, Property = new() { Shape = "bndbox", Feature = [[10, 10], [60, 60]] } };

    [Fact]
    public async Task Every_page_keeps_the_rules_of_accessibility_in_both_themes()
    {
        var (dataset, furnished) = await place.Furnish(DatasetType.ObjectDetection, [new() { Name = "car", Type = LabelType.ObjectDetection }, new() { Name = "person", Type = LabelType.ObjectDetection }], [Car], samples: [.. Pictures("closed")]);
        await furnished.Work("closed", draw: 3, close: true);
        await furnished.Publish();
        await place.Owner.UploadSamplesJsonAsync(dataset, new() { Samples = [.. Pictures("running")] });
        await furnished.Work("running", draw: 2);
        await place.Owner.UploadSamplesJsonAsync(dataset, new() { Samples = [.. Pictures("waiting")] });
        await furnished.Work("waiting");
        await place.Owner.UploadSamplesJsonAsync(dataset, new() { Samples = [.. Pictures("left")] });

        var found = new List<string>();
        await LookAt(await place.Visit(), ["/not-found", "/login", "/start"], found);
        await LookAt(await place.SignIn("olga"), [.. furnished.Pages, "/datasets/new", "/datasets/unknown", "/admin", "/admin/projects", .. furnished.WorkPages("accept")], found);
        await LookAt(await place.SignIn("lena"), ["/", .. furnished.WorkPages("label")], found);
        await LookAt(await place.SignIn("rita"), ["/", .. furnished.WorkPages("review")], found);
        found.ShouldBeEmpty();
    }

    private static IEnumerable<Sample> Pictures(string name) => Enumerable.Range(0, 5).Select(n => Workplace.Picture($"{name}-{n}.png"));

    private static async Task LookAt(IPage page, IEnumerable<string> addresses, List<string> found)
    {
        await Axe.Bring(page);
        // A colour on its way to another is neither.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var (n, address) in addresses.Index())
        {
            await (n == 0 ? Workplace.Open(page, address) : Workplace.Follow(page, address));
            found.AddRange((await Axe.Look(page)).Select(broken => $"{address}: {broken}"));
            // Another theme changes colours and nothing else.
            await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'dark'");
            found.AddRange((await Axe.Look(page, "color-contrast")).Select(broken => $"{address} (dark): {broken}"));
            await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'light'");
        }
    }
}
