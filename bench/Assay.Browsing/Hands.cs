using Microsoft.Playwright;

namespace Assay.Browsing;

/// <summary>A labeler's hands, on a surface of the page.</summary>
internal sealed class Hands(IPage page, MainThread thread)
{
    private readonly Random _random = new(7);
    private LocatorBoundingBoxResult? _surface;
    private int _at;
    private int _step = 1;

    public async Task<IReadOnlyList<double>> Each(int times, Func<Task> action)
    {
        // The first time pays for what is loaded and compiled once.
        await thread.Cost(action);
        var costs = new List<double>();
        for (var n = 0; n < times; n++)
            costs.Add(await thread.Cost(action));
        return costs;
    }

    /// <summary>To the next item; from the last one back again.</summary>
    public async Task Switch()
    {
        var shown = page.Url;
        _step = _at == 0 ? 1 : _at == Crowded.Pictures - 1 ? -1 : _step;
        _at += _step;
        await page.Keyboard.PressAsync(_step > 0 ? "d" : "a");
        await page.WaitForURLAsync(url => url != shown);
    }

    public async Task Draw()
    {
        await page.Keyboard.PressAsync("b");
        var (x, y) = await Somewhere();
        await thread.Mouse("mouseMoved", x, y, pressed: false);
        await thread.Mouse("mousePressed", x, y, pressed: true);
        for (var n = 1; n <= 4; n++)
            await thread.Mouse("mouseMoved", x + (15 * n), y + (10 * n), pressed: true);
        await thread.Mouse("mouseReleased", x + 60, y + 40, pressed: false);
    }

    public Task Select() => page.Keyboard.PressAsync("Tab");

    public Task Submit() => page.Keyboard.PressAsync("Enter");

    public async Task Zoom()
    {
        var (x, y) = await Somewhere();
        await page.Mouse.MoveAsync(x, y);
        for (var n = 0; n < 120; n++)
        {
            await page.Mouse.WheelAsync(0, n % 60 < 30 ? -60 : 60);
        }
    }

    public async Task Pan()
    {
        var (x, y) = await Somewhere();
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync(new() { Button = MouseButton.Middle });
        for (var n = 0; n < 120; n++)
            await page.Mouse.MoveAsync(x + (float)(100 * Math.Sin(n / 10.0)), y + (float)(60 * Math.Cos(n / 10.0)));
        await page.Mouse.UpAsync(new() { Button = MouseButton.Middle });
    }

    /// <summary>At full size, where the picture's own pixels are shown.</summary>
    public async Task PanCloser()
    {
        await page.Keyboard.PressAsync("Shift+F");
        await Pan();
    }

    /// <summary>Frames a second while something moves, the longest pause between two in milliseconds, and what each costs the main thread.</summary>
    public async Task<(double Rate, double Longest, double Cost)> Frames(Func<Task> move)
    {
        await page.EvaluateAsync("() => { window.frames_ = []; const each = at => { window.frames_.push(at); window.frame_ = requestAnimationFrame(each); }; window.frame_ = requestAnimationFrame(each); }");
        var before = await thread.Worked();
        await move();
        var worked = await thread.Worked() - before;
        var frames = await page.EvaluateAsync<double[]>("() => { cancelAnimationFrame(window.frame_); return window.frames_; }");
        var gaps = frames.Zip(frames.Skip(1), (a, b) => b - a).ToList();
        return (1000 / gaps.Average(), gaps.Max(), worked / frames.Length);
    }

    private async Task<(float X, float Y)> Somewhere()
    {
        var box = _surface ??= (await page.Locator(".surface").BoundingBoxAsync())!;
        return ((float)(box.X + (box.Width * (.3 + (.4 * _random.NextDouble())))), (float)(box.Y + (box.Height * (.3 + (.4 * _random.NextDouble())))));
    }
}
