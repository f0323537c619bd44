using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Session;

/// <summary>Counts by the browser's own events, so that no timer has to run.</summary>
public sealed class BrowserWorkClock(IJSRuntime script) : IWorkClock
{
    private IJSObjectReference? _module;

    public async Task<long> Begin(long before) => await (await Module()).InvokeAsync<long>("begin", before);

    private async Task<IJSObjectReference> Module() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./surfaces/focus.js");
}
