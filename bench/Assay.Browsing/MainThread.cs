using Microsoft.Playwright;

namespace Assay.Browsing;

/// <summary>How long the page's main thread works: all of its tasks, scripts, layout and painting together, as Chromium counts them.</summary>
internal sealed class MainThread(IPage page, ICDPSession session)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    public static async Task<MainThread> Of(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        return new(page, session);
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
