using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class SegmentationTests(Workplace place)
{
    private static ILocator Marks(IPage page) => page.Locator(".marks .mark");

    private Task<Assignment> Pictures() => place.Assign(
        DatasetType.ImageSegmentation, [new() { Name = "road", Type = LabelType.ImageSegmentation }, new() { Name = "sky", Type = LabelType.ImageSegmentation }],
        [Workplace.Picture("a.png"), Workplace.Picture("b.png")]);

    [Fact]
    public async Task Regions_are_painted_extended_cut_in_two_and_filled_by_corners()
    {
        var task = await Pictures();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Drag(.3, .6, .5, .6);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        // What is painted while a region is selected belongs to it, also where it does not touch.
        await page.Drag(.4, .5, .4, .7);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("e");
        await page.Drag(.45, .4, .45, .8);
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("p");
        await page.Click(.6, .2);
        await page.Click(.7, .2);
        await page.Click(.7, .35);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Marks(page)).ToHaveCountAsync(3);

        var saving = page.WaitForDownloadAsync();
        await page.GetByLabel("Save as a mask").ClickAsync();
        var mask = await saving;
        await Assignment.SubmitByKey(page);
        var labels = (await task.Item(sample, "lena")).Labels!;
        labels.Select(l => l.Name).ShouldBe(["road", "road", "sky"]);
        labels.ShouldAllBe(l => l.Property!.Shape == "polygon");

        mask.SuggestedFilename.ShouldEndWith(".mask.png");
        using var picture = SKBitmap.Decode(await mask.PathAsync());
        (picture.Width, picture.Height, picture.ColorType).ShouldBe((640, 480, SKColorType.Gray8));
        var pixels = picture.GetPixelSpan().ToArray().CountBy(p => p).ToDictionary(p => (int)p.Key, p => p.Value);
        pixels.Keys.Order().ShouldBe([0, 1, 2]);
        ((double)pixels[1]).ShouldBe(Area(labels[0]) + Area(labels[1]), 200);
        ((double)pixels[2]).ShouldBe(Area(labels[2]), 100);
    }

    private static double Area(SampleLabel label)
    {
        var ring = label.Property!.Feature!;
        return Math.Abs(ring.Select((p, i) => (p[0] * ring[(i + 1) % ring.Count][1]) - (p[1] * ring[(i + 1) % ring.Count][0])).Sum()) / 2;
    }
}
