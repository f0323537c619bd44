using Microsoft.Playwright;

namespace Assay.Browsing;

/// <summary>What moves on a page by itself, without a key or a click just before, as Chromium counts it.</summary>
internal static class Shifts
{
    /// <summary>Keeps the shifts of every page that is opened from here on.</summary>
    public static Task Watch(IBrowserContext context) => context.AddInitScriptAsync("""
        window.shift_ = 0;
        window.shifts_ = [];
        const name = node => node?.nodeType === Node.ELEMENT_NODE ? [node.localName, ...node.classList].join('.') : node?.nodeName ?? 'gone';
        const place = r => `${r.x},${r.y} ${r.width}×${r.height}`;
        new PerformanceObserver(list => {
            for (const e of list.getEntries()) {
                if (e.hadRecentInput) continue;
                window.shift_ += e.value;
                const moved = e.sources.map(s => `${name(s.node)} from ${place(s.previousRect)} to ${place(s.currentRect)}`);
                window.shifts_.push(`${e.value.toFixed(4)} after ${Math.round(e.startTime)} ms: ${moved.join('; ')}`);
            }
        }).observe({ type: 'layout-shift', buffered: true });
        """);

    /// <summary>The sum of the scores.</summary>
    public static Task<double> Sum(IPage page) => page.EvaluateAsync<double>("() => window.shift_");

    /// <summary>Which elements moved, from where to where: a line for each shift.</summary>
    public static Task<string[]> List(IPage page) => page.EvaluateAsync<string[]>("() => window.shifts_");
}
