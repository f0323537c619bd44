using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using SkiaSharp;

[assembly: AssemblyFixture(typeof(Workplace))]

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>A server, a browser, and people who work with them: an owner, two labelers and a reviewer.</summary>
public sealed partial class Workplace : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly WebServer _server = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _team = "";
    private int _datasets;

    /// <summary>What the browser of somebody who signed in has kept.</summary>
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _logins = new(StringComparer.Ordinal);

    /// <summary>What each running test has opened.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> _visits = new(StringComparer.Ordinal);

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
    public Task<Assignment> Assign(DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<Sample> samples, int repetition = 2) => Assign(type, labels, [], samples, repetition);

    /// <summary>A running task over the samples of a data source.</summary>
    public Task<Assignment> Assign(DatasetType type, IReadOnlyList<Label> labels, DataSource source) => Assign(type, labels, [source], [], 2);

    private async Task<Assignment> Assign(DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<DataSource> sources, IReadOnlyList<Sample> samples, int repetition)
    {
        return await HandOut(await Create(type, labels, sources, samples), repetition);
    }

    /// <summary>A running task over the unlabeled samples of a dataset.</summary>
    public async Task<Assignment> HandOut(string dataset, int repetition = 1, GoldSetting? gold = null)
    {
        var task = (await Owner.CreateWorkforceTaskAsync(dataset, new()
        {
            TaskName = "task",
            Repetition = repetition,
            Gold = gold,
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = _team }] },
        })).TaskId!;
        while ((await Owner.DescWorkforceTaskAsync(dataset, task)).Status != WorkforceTaskStatus.Running)
            await Task.Delay(50);
        return new(this, dataset, task);
    }

    /// <summary>A dataset over a folder of the store or over these samples, whose labelers will give all of them these labels.</summary>
    public async Task<(string Dataset, Furnished Pages)> Furnish(
        DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<SampleLabel> given, IReadOnlyList<DataSource>? sources = null, params IReadOnlyList<Sample> samples)
    {
        var dataset = await Create(type, labels, sources ?? [], samples);
        return (dataset, new(Owner, _team, dataset, given));
    }

    private async Task<string> Create(DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<DataSource> sources, IReadOnlyList<Sample> samples)
    {
        if (_browser is null)
            Assert.Skip("Chromium is not installed here.");
        var name = "set-" + Interlocked.Increment(ref _datasets).ToString(CultureInfo.InvariantCulture);
        var dataset = (await Owner.CreateDatasetAsync(new() { DatasetName = name, DatasetType = type, DataSources = sources, ImportData = type == DatasetType.Table ? true : null, WorkPath = $"/work/{name}/", Labels = labels })).DatasetId!;
        while ((await Owner.DescDatasetAsync(dataset)).Status == DatasetStatus.Creating)
            await Task.Delay(50);
        if (samples.Count > 0)
            (await Owner.UploadSamplesJsonAsync(dataset, new() { Samples = samples })).Success.ShouldBe(true);
        return dataset;
    }

    /// <summary>A browser of their own for somebody who is signed in; it shows nothing yet.</summary>
    public async Task<IPage> SignIn(string name)
    {
        // Through the form once. A browser keeps a login, and each later one of theirs begins with what it kept.
        var kept = await _logins.GetOrAdd(name, n => new(() => FillIn(n))).Value;
        return await Visit(kept);
    }

    private async Task<string> FillIn(string name)
    {
        var page = await Visit();
        await page.GotoAsync("/login");
        await page.Locator("input").Nth(0).FillAsync(Address(name));
        await page.Locator("input").Nth(1).FillAsync("password-" + name);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        return await page.Context.StorageStateAsync();
    }

    /// <summary>A browser of its own, in which nobody is signed in unless it kept that.</summary>
    public async Task<IPage> Visit(string? kept = null)
    {
        if (_browser is null)
            Assert.Skip("Chromium is not installed here.");
        var context = await _browser.NewContextAsync(new() { BaseURL = _server.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 }, StorageState = kept });
        _visits.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Closes every page that a test has opened.</summary>
    public async Task Leave(string test)
    {
        if (_visits.TryRemove(test, out var contexts))
            foreach (var context in contexts)
                await context.CloseAsync();
    }

    /// <summary>The link in the mail that invites somebody.</summary>
    public async Task<string> InvitationTo(string address)
    {
        while (true)
        {
            foreach (var file in Directory.Exists(_server.Mails) ? Directory.GetFiles(_server.Mails, "*.eml") : [])
            {
                // Long lines are folded behind an equals sign.
                var mail = (await File.ReadAllTextAsync(file)).Replace("=\r\n", "", StringComparison.Ordinal);
                if (mail.Contains(address, StringComparison.Ordinal) && InvitationLink().Match(mail) is { Success: true } link)
                    return link.Value;
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Opens an address, as somebody does who typed it, and waits until everything that the page reads from the server is there.</summary>
    public static async Task Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        await IsThere(page);
    }

    /// <summary>The same for somebody who follows a link of the page that is open: the program is not started anew.</summary>
    public static async Task Follow(IPage page, string address)
    {
        // By way of a page that reads nothing: what is seen after it belongs to the address.
        var between = page.Locator(".empty h1:text('Nothing lies at this address')");
        await page.EvaluateAsync("() => Blazor.navigateTo('/not-found')");
        await Assertions.Expect(between).ToBeVisibleAsync();
        await page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
        await Assertions.Expect(between).ToHaveCountAsync(0);
        await IsThere(page);
    }

    private static async Task IsThere(IPage page)
    {
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
    }

    /// <summary>A film, see <see cref="Recordings.Film"/>.</summary>
    public async Task<Sample> Film(string name, bool withLength = true)
    {
        // Encoders are there on pages with a secure address only, such as the local one; the least of them will do.
        var page = await Visit();
        await page.GotoAsync("/favicon.svg");
        var data = await Recordings.Film(page, withLength);
        await page.Context.CloseAsync();
        return new() { Name = name, Data = data, SampleType = SampleType.Video };
    }

    /// <summary>Puts a text into the server's store, as somebody with a shell there would.</summary>
    public Task PutFile(string path, string text) => PutFile(path, Encoding.UTF8.GetBytes(text));

    public Task PutFile(string path, byte[] content)
    {
        var file = Path.Combine(_server.Store, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllBytesAsync(file, content);
    }

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

    [GeneratedRegex(@"http\S+/invite/\w+", RegexOptions.NonBacktracking)]
    private static partial Regex InvitationLink();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Owner is not null)
            await _server.DisposeAsync();
    }
}
