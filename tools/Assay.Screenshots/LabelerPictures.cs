using Microsoft.Playwright;

namespace Assay.Screenshots;

/// <summary>docs/guide/labelers.md</summary>
internal static class LabelerPictures
{
    public static async Task Take(Studio studio, Demo demo)
    {
        var page = await studio.SignIn(Demo.Labeler, Demo.Password);
        await Studio.Open(page, "/", ".work");
        await studio.Take(page, "my-work");
        await Studio.Open(page, $"/label/{demo.Dataset}/{demo.Task}", ".surface[data-zoom]");
        await page.Keyboard.PressAsync("Tab");
        await studio.Take(page, "labeling");
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog.keys").WaitForAsync();
        await studio.Take(page, "keys");
        await Studio.Open(page, $"/label/{demo.Texts.Dataset}/{demo.Texts.Task}", ".text-body");
        await studio.Take(page, "labeling-text");
        await Studio.Open(page, $"/label/{demo.Recordings.Dataset}/{demo.Recordings.Task}", ".board [data-readout]:text('/')");
        await studio.Take(page, "labeling-speech");
        await Submit(page, $"/label/{demo.Dataset}/{demo.Task}", 6);
        await page.Context.CloseAsync();
    }

    /// <summary>Submits items as they are, so that there is something to review.</summary>
    private static async Task Submit(IPage page, string address, int count)
    {
        await Studio.Open(page, address, ".surface[data-zoom]");
        for (var n = 0; n < count; n++)
        {
            var item = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url != item);
        }

        await page.Locator(".saved", new() { HasText = "Saved" }).WaitForAsync();
    }
}
