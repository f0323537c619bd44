using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;

namespace Assay.Screenshots;

/// <summary>A browser in which people sign in and have pictures taken of what they see.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;
    private readonly string _folder;

    private Studio(IPlaywright playwright, IBrowser browser, Uri address, string folder) => (_playwright, _browser, _address, _folder) = (playwright, browser, address, folder);

    public static async Task<Studio> Open(WebServer server, string folder)
    {
        var program = Browsers.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Chromium is not installed here.");
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] }), server.Address, folder);
    }

    /// <summary>A browser of their own for somebody, signed in. Pictures of photographs are kept small: their files are large.</summary>
    public async Task<IPage> SignIn(string name, string password, int height = 720)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _address.ToString(),
            ViewportSize = new() { Width = 1152, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = ColorScheme.Light,
            Locale = "en-GB",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/login");
        await page.Locator("input").Nth(0).FillAsync(name);
        await page.Locator("input").Nth(1).FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Opens a page and waits until everything it reads is there.</summary>
    public static async Task Open(IPage page, string address, string shows)
    {
        await page.GotoAsync(address);
        await page.Locator(shows).First.WaitForAsync();
        await Rest(page);
    }

    public async Task Take(IPage page, string name)
    {
        await Rest(page);
        var file = Path.Combine(_folder, name + ".png");
        await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Console.WriteLine($"{name}.png, {new FileInfo(file).Length / 1000} KB");
    }

    private static async Task Rest(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForFunctionAsync("() => !document.querySelector('.skeleton') && [...document.images].every(image => image.complete || image.loading === 'lazy')");
        // Two frames: what has arrived is painted.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
