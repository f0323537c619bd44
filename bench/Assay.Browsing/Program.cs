using Assay.Browsing;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;

const string Labeler = "lena@example.com";
const string Password = "measured, not guarded";
const int Times = 15;

await using var server = new WebServer();
await server.Start();
var owner = await server.Admin();
await owner.CreateUserAsync(new() { Name = Labeler, Password = Password });
var (dataset, task) = await Crowded.Prepare(owner, Labeler);

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
var context = await browser.NewContextAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
// What moves by itself, without a key or a click just before.
await context.AddInitScriptAsync("window.shift_ = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift_ += e.value; }).observe({ type: 'layout-shift', buffered: true });");
var page = await context.NewPageAsync();
await page.GotoAsync("/login");
await page.Locator("input").Nth(0).FillAsync(Labeler);
await page.Locator("input").Nth(1).FillAsync(Password);
await page.Keyboard.PressAsync("Enter");
await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
await page.GotoAsync($"/label/{dataset}/{task}");
await page.Locator(".surface[data-zoom]").WaitForAsync();
var thread = await MainThread.Of(page);
await thread.Rest();

var figures = new Figures();
var workspace = new Workspace(page, thread);
figures.Below("switch to the next item", await workspace.Each(Times, workspace.Switch), 50);
figures.Below("draw a box", await workspace.Each(Times, workspace.Draw), 50);
figures.Below("select a shape", await workspace.Each(Times, workspace.Select), 50);
figures.Below("undo", await workspace.Each(Times, () => page.Keyboard.PressAsync("Control+z")), 50);
figures.Below("submit, save, and go to the next item", await workspace.Each(Crowded.Pictures - 1, workspace.Submit), 50);
foreach (var (what, move) in ((string, Func<Task>)[])[("zoom with the wheel", workspace.Zoom), ("pan with the mouse", workspace.Pan)])
{
    var (rate, longest, cost) = await workspace.Frames(move);
    figures.AtLeast($"{what}, frames a second", rate, $"{longest:F0} ms between two", 60 * .95, "fps");
    figures.Below($"{what}, main thread for a frame", [cost], 1000.0 / 60);
}

figures.Shift("layout shift of the workspace, opening and all of the above", await page.EvaluateAsync<double>("() => window.shift_"));
await figures.Write(args[0]);
