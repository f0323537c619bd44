using System.Globalization;
using System.Text;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using SkiaSharp;

[assembly: AssemblyFixture(typeof(Workplace))]

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>A server, a browser, and people who work with them: an owner, two labelers and a reviewer.</summary>
public sealed class Workplace : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly WebServer _server = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _team = "";
    private int _datasets;

    public AssayClient Owner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Browsers.FirstOrDefault(File.Exists) is not { } browser)
            return;
        await _server.Start();
        Owner = await _server.Admin();
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = browser, Args = ["--no-sandbox"] });
        await Owner.CreateUserAsync(new() { Name = Address("olga"), Password = "password-olga", Admin = true });
        _team = (await Owner.CreateWorkforceAsync(new() { WorkforceName = "team" })).WorkforceId!;
        foreach (var (name, role) in new[] { ("lena", WorkerRole.Labeler), ("luis", WorkerRole.Labeler), ("rita", WorkerRole.Reviewer) })
        {
            await Owner.CreateUserAsync(new() { Name = Address(name), Password = "password-" + name });
            await Owner.CreateWorkerAsync(_team, new() { Emails = Address(name), Role = role });
        }
    }

    /// <summary>A running task over fresh samples, each of which goes to so many labelers.</summary>
    public async Task<Assignment> Assign(DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<Sample> samples, int repetition = 2)
    {
        if (_browser is null)
            Assert.Skip("Chromium is not installed here.");
        var name = "set-" + Interlocked.Increment(ref _datasets).ToString(CultureInfo.InvariantCulture);
        var dataset = (await Owner.CreateDatasetAsync(new() { DatasetName = name, DatasetType = type, DataSources = [], WorkPath = $"/work/{name}/", Labels = labels })).DatasetId!;
        (await Owner.UploadSamplesJsonAsync(dataset, new() { Samples = samples })).Success.ShouldBe(true);
        var task = (await Owner.CreateWorkforceTaskAsync(dataset, new() { TaskName = name, Repetition = repetition, WorkforcesConfig = new() { Workforces = [new() { WorkforceId = _team }] } })).TaskId!;
        while ((await Owner.DescWorkforceTaskAsync(dataset, task)).Status != WorkforceTaskStatus.Running)
            await Task.Delay(50);
        return new(this, dataset, task);
    }

    /// <summary>A browser of their own for somebody, signed in.</summary>
    public async Task<IPage> SignIn(string name)
    {
        if (_browser is null)
            Assert.Skip("Chromium is not installed here.");
        var context = await _browser.NewContextAsync(new() { BaseURL = _server.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/login");
        await page.Locator("input").Nth(0).FillAsync(Address(name));
        await page.Locator("input").Nth(1).FillAsync("password-" + name);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Puts a text into the server's store, as somebody with a shell there would.</summary>
    public Task PutFile(string path, string text) => File.WriteAllTextAsync(Path.Combine(_server.Store, path), text);

    public static string Address(string name) => name + "@example.com";

    /// <summary>A picture of one colour.</summary>
    public static Sample Picture(string name, int width = 640, int height = 480)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return new() { Name = name, Data = Convert.ToBase64String(png.ToArray()), SampleType = SampleType.Image };
    }

    public static Sample Text(string name, string text) => new() { Name = name, Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), SampleType = SampleType.Text };

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Owner is not null)
            await _server.DisposeAsync();
    }
}
