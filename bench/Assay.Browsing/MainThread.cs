using System.Text.Json;
using Microsoft.Playwright;

namespace Assay.Browsing;

/// <summary>
/// How long the page's main thread works: all of its tasks, scripts, layout and painting together, as Chromium counts them.
/// Only time on a processor counts: neither waiting, for the network or another thread, nor what else the machine does.
/// </summary>
/// <param name="profiles">Folder for what was done in that time; null for none.</param>
internal sealed class MainThread(IPage page, ICDPSession session, string? profiles)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    public static async Task<MainThread> Of(IPage page, string? profiles = null)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await session.SendAsync("Profiler.enable");
        await session.SendAsync("Profiler.setSamplingInterval", new() { ["interval"] = 200 });
        return new(page, session, profiles);
    }

    /// <summary>Milliseconds that an action costs until the page is quiet again.</summary>
    public async Task<double> Cost(Func<Task> action)
    {
        await Rest();
        var before = await Worked();
        await action();
        await Rest();
        return await Worked() - before;
    }

    /// <summary>Keeps what the main thread does meanwhile, where that was asked for. It is slower then.</summary>
    public async Task<T> Profile<T>(string name, Func<Task<T>> work)
    {
        if (profiles is null)
            return await work();
        await session.SendAsync("Profiler.start");
        var result = await work();
        var answer = await session.SendAsync("Profiler.stop");
        Directory.CreateDirectory(profiles);
        await File.WriteAllTextAsync(Path.Combine(profiles, name.Replace(' ', '-') + ".cpuprofile"), answer!.Value.GetProperty("profile").GetRawText());
        return result;
    }

    /// <summary>The mouse itself. Playwright's looks into the page for each of its steps, which would count as the page's own work.</summary>
    public Task Mouse(string type, float x, float y, bool pressed) => session.SendAsync("Input.dispatchMouseEvent", new()
    {
        ["type"] = type,
        ["x"] = x,
        ["y"] = y,
        ["button"] = type == "mouseMoved" && !pressed ? "none" : "left",
        ["buttons"] = pressed ? 1 : 0,
        ["clickCount"] = type == "mouseMoved" ? 0 : 1,
    });

    /// <summary>Waits until next to nothing is done for a while.</summary>
    public async Task Rest()
    {
        var before = await Worked();
        while (true)
        {
            await page.WaitForTimeoutAsync((float)Quiet.TotalMilliseconds);
            var now = await Worked();
            if (now - before < 2)
                return;
            before = now;
        }
    }

    public async Task<double> Worked()
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().First(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;
    }
}
