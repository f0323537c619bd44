using Assay.Web.Browser;
using Microsoft.JSInterop;

namespace Assay.Web.Tests.Components;

/// <summary>The script of the page, with what the browser remembers in a dictionary.</summary>
internal sealed class PageScript : IJSRuntime, IJSInProcessObjectReference
{
    /// <summary>What a page remembers, by its key.</summary>
    public Dictionary<string, string?> Remembered { get; } = new(StringComparer.Ordinal);

    public async Task<BrowserPage> Page()
    {
        var page = new BrowserPage(this);
        await page.Load();
        return page;
    }

    public TValue Invoke<TValue>(string identifier, params object?[]? args)
    {
        object? answer = identifier switch
        {
            "watchWidth" => 1440,
            "read" => Remembered.GetValueOrDefault((string)args![0]!),
            "write" => Remembered[(string)args![0]!] = (string?)args[1],
            _ => throw new InvalidOperationException($"The page has no {identifier} here."),
        };
        return answer is TValue value ? value : default!;
    }

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        identifier == "import" ? new((TValue)(object)this) : new(Invoke<TValue>(identifier, args));

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
