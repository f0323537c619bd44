using Microsoft.JSInterop;

namespace Assay.Web.Browser;

/// <summary>Whether the server can be reached, as far as the browser and the last request know.</summary>
public sealed class Connection(BrowserPage page) : IDisposable
{
    private DotNetObjectReference<Connection>? _self;

    public event Action? Changed;

    /// <summary>A request was refused because its token has ended.</summary>
    public event Action? Refused;

    public bool IsOnline { get; private set; } = true;

    public void Watch() => SetOnline(page.WatchConnection(_self ??= DotNetObjectReference.Create(this)));

    [JSInvokable]
    public void SetOnline(bool online)
    {
        if (IsOnline == online)
            return;
        IsOnline = online;
        Changed?.Invoke();
    }

    public void Refuse() => Refused?.Invoke();

    public void Dispose() => _self?.Dispose();
}
