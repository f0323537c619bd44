using Microsoft.Playwright;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>The drawing surface under a real mouse; places are fractions of it.</summary>
public static class Board
{
    private const string Surface = "[data-surface]";

    public static Task Drag(this IPage page, double x1, double y1, double x2, double y2) => page.DragOn(Surface, x1, y1, x2, y2);

    public static Task Click(this IPage page, double x, double y) => page.ClickOn(Surface, x, y);

    public static async Task DragOn(this IPage page, string selector, double x1, double y1, double x2, double y2)
    {
        var box = (await page.Locator(selector).First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync((float)(box.X + (box.Width * x1)), (float)(box.Y + (box.Height * y1)));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(box.X + (box.Width * x2)), (float)(box.Y + (box.Height * y2)), new() { Steps = 6 });
        await page.Mouse.UpAsync();
    }

    public static async Task ClickOn(this IPage page, string selector, double x, double y)
    {
        var box = (await page.Locator(selector).First.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync((float)(box.X + (box.Width * x)), (float)(box.Y + (box.Height * y)));
    }

    /// <summary>Selects words of the shown text with the mouse.</summary>
    public static async Task SelectWords(this IPage page, string words)
    {
        var ends = await page.EvaluateAsync<float[]>(
            """
            words => {
              const node = document.querySelector('.text-body').firstChild;
              const at = node.data.indexOf(words);
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + words.length);
              const boxes = [...range.getClientRects()];
              const [first, last] = [boxes[0], boxes.at(-1)];
              return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
            }
            """, words);
        await page.Mouse.MoveAsync(ends[0], ends[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(ends[2], ends[3], new() { Steps = 6 });
        await page.Mouse.UpAsync();
    }
}
