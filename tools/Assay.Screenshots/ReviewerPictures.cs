namespace Assay.Screenshots;

/// <summary>docs/guide/reviewers.md</summary>
internal static class ReviewerPictures
{
    public static async Task Take(Studio studio, Demo demo)
    {
        var page = await studio.SignIn(Demo.Reviewer, Demo.Password);
        await Studio.Open(page, $"/review/{demo.Dataset}/{demo.Task}", ".surface[data-zoom]");
        await page.Keyboard.PressAsync("Tab");
        await studio.Take(page, "reviewing");
        await page.Keyboard.PressAsync("x");
        await page.Locator(".reject .input").First.FillAsync("The box cuts the left wheel.");
        await studio.Take(page, "sending-back");
        await page.Context.CloseAsync();
    }
}
