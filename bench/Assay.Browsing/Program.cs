using Assay.Browsing;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;

const string Labeler = "lena@example.com";
const string Password = "measured, not guarded";
const int Times = 15;

var (results, program) = (args[0], args[1]);
var profiles = args is [_, _, "--profiles", var folder] ? folder : null;

await using var server = new WebServer(program);
await server.Start();
var owner = await server.Admin();
await owner.CreateUserAsync(new() { Name = Labeler, Password = Password });
var (dataset, task) = await Crowded.Prepare(owner, Labeler);

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
var context = await browser.NewContextAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
await Shifts.Watch(context);
var page = await context.NewPageAsync();
await page.GotoAsync("/login");
await page.Locator("input").Nth(0).FillAsync(Labeler);
await page.Locator("input").Nth(1).FillAsync(Password);
await page.Keyboard.PressAsync("Enter");
await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));

var figures = new Figures();
var picture = (await owner.ListSamplesAsync(dataset, new() { Limit = 1 })).Samples![0].Source!;
var bare = await Bare.Open(context, picture);
foreach (var (what, still) in ((string, bool)[])[("an empty page", true), ("the picture alone, on a bare canvas", false)])
{
    await bare.Show(still);
    var (rate, longest, cost) = await bare.Hands.Frames(bare.Hands.Pan);
    figures.Floor($"floor: {what}, frames a second", $"{rate:F1} fps", $"{longest:F0} ms between two");
    figures.Floor($"floor: {what}, main thread for a frame", $"{cost:F1} ms", "");
}

await bare.Page.CloseAsync();
await page.GotoAsync($"/label/{dataset}/{task}");
await page.Locator(".surface[data-zoom]").WaitForAsync();
var thread = await MainThread.Of(page, profiles);
await thread.Rest();

var workspace = new Hands(page, thread);
(string What, int Times, Func<Task> Action)[] actions =
[
    ("switch to the next item", Times, workspace.Switch),
    ("draw a box", Times, workspace.Draw),
    ("select a shape", Times, workspace.Select),
    ("undo", Times, () => page.Keyboard.PressAsync("Control+z")),
    ("submit, save, and go to the next item", Crowded.Pictures - 1, workspace.Submit),
];
foreach (var (what, times, action) in actions)
    figures.Below(what, await thread.Profile(what, () => workspace.Each(times, action)), 50);
foreach (var (what, move) in ((string, Func<Task>)[])[("zoom with the wheel", workspace.Zoom), ("pan with the mouse", workspace.Pan), ("pan with the mouse, closer", workspace.PanCloser)])
{
    var (rate, longest, cost) = await thread.Profile(what, () => workspace.Frames(move));
    figures.AtLeast($"{what}, frames a second", rate, $"{longest:F0} ms between two", 60 * .95, "fps");
    figures.Below($"{what}, main thread for a frame", [cost], 1000.0 / 60);
    await thread.Rest();
}

figures.Shift("layout shift of the workspace, opening and all of the above", await Shifts.Sum(page));
foreach (var shift in await Shifts.List(page))
    Console.WriteLine("    shift of " + shift);
await figures.Write(results);
