using System.Text.Json;
using Microsoft.Playwright;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>The accessibility rules of axe-core, which <c>./test</c> installs through npm.</summary>
public static class Axe
{
    private static string Script => Path.Combine(WebServer.Repository, "tests", "axe", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Puts the rules into every page that is opened from now on; skips the test where they are not installed.</summary>
    public static async Task Bring(IPage page)
    {
        if (!File.Exists(Script))
            Assert.Skip("axe-core is not installed: npm ci in tests/axe.");
        await page.Context.AddInitScriptAsync(scriptPath: Script);
    }

    /// <summary>What the page breaks of WCAG 2.2, levels A and AA, and of good practice; with <paramref name="rules"/> of those alone.</summary>
    public static async Task<IReadOnlyList<string>> Look(IPage page, params string[] rules)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async rules => {
              const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {};
              const result = await axe.run(document, { resultTypes: ['violations'], ...only });
              return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.any.map(check => check.message).join('; ')}`));
            }
            """, rules);
        return [.. found.EnumerateArray().Select(text => text.GetString()!)];
    }
}
