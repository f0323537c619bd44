using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Keys;

/// <summary>Hears keys that mean something on a page; while somebody types into a field they mean text.</summary>
public sealed class KeyListener : IAsyncDisposable
{
    private readonly Func<string, Task> _press;
    private readonly DotNetObjectReference<KeyListener> _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _listener;

    private KeyListener(Func<string, Task> press)
    {
        _press = press;
        _self = DotNetObjectReference.Create(this);
    }

    public static async Task<KeyListener> Start(IJSRuntime script, Func<string, Task> press)
    {
        var keys = new KeyListener(press);
        keys._module = await script.InvokeAsync<IJSObjectReference>("import", "./surfaces/keys.js");
        keys._listener = await keys._module.InvokeAsync<IJSObjectReference>("listen", keys._self);
        return keys;
    }

    /// <summary>The keys that mean something now, and those of them that go on while they are held.</summary>
    public async Task Set(IReadOnlyList<string> chords, IReadOnlyList<string> held)
    {
        if (_listener is not null)
            await _listener.InvokeVoidAsync("set", string.Join('\n', chords), string.Join('\n', held));
    }

    [JSInvokable]
    public Task Pressed(string chord) => _press(chord);

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null)
        {
            await _listener.InvokeVoidAsync("dispose");
            await _listener.DisposeAsync();
        }

        if (_module is not null)
            await _module.DisposeAsync();
        _self.Dispose();
    }
}
