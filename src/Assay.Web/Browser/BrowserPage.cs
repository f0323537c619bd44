using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Browser;

/// <summary>The page in the browser: what only JavaScript reaches, and what is remembered there.</summary>
public sealed class BrowserPage(IJSRuntime script) : IDisposable
{
    private IJSInProcessObjectReference? _module;
    private DotNetObjectReference<BrowserPage>? _self;

    private IJSInProcessObjectReference Module => _module ?? throw new InvalidOperationException("Load the page first.");

    /// <summary>The window got another width.</summary>
    public event Action<int>? Resized;

    /// <summary>Width of the window in CSS pixels.</summary>
    public int Width { get; private set; } = 1280;

    /// <summary>There is only room for one thing at a time, as the style sheets say too.</summary>
    public bool IsNarrow => Width <= 720;

    public async Task Load()
    {
        _module = await script.InvokeAsync<IJSInProcessObjectReference>("import", "./js/browser.js");
        _self = DotNetObjectReference.Create(this);
        Width = _module.Invoke<int>("watchWidth", _self);
    }

    [JSInvokable]
    public void SetWidth(int width)
    {
        Width = width;
        Resized?.Invoke(width);
    }

    /// <summary>The language of the page, as an HTML tag: <c>en</c> or <c>zh-CN</c>.</summary>
    public string Language => Module.Invoke<string>("language");

    public void SetLanguage(string tag) => Module.InvokeVoid("setLanguage", tag);

    /// <summary><c>light</c>, <c>dark</c>, or <c>system</c> for what the machine prefers.</summary>
    public string Theme
    {
        get => Read("assay.theme") ?? "system";
        set => Module.InvokeVoid("setTheme", value);
    }

    /// <summary>What was remembered for this tab, else what was remembered for this browser.</summary>
    public string? Read(string key) => Module.Invoke<string?>("read", key);

    /// <summary>Remembers a text beyond a reload; null forgets it.</summary>
    public void Write(string key, string? value, bool thisTab = false) => Module.InvokeVoid("write", key, value, thisTab);

    /// <summary>Whether the browser has a network now; <see cref="Connection.SetOnline"/> is told of changes.</summary>
    public bool WatchConnection(DotNetObjectReference<Connection> listener) => Module.Invoke<bool>("watchConnection", listener);

    /// <summary>Brings the tab that is open into view, where there are more than fit.</summary>
    public void ShowTab() => Module.InvokeVoid("showTab");

    /// <summary>Moves the focus to another entry of the page's list.</summary>
    public void FocusRow(int step) => Module.InvokeVoid("focusRow", step);

    /// <summary>Opens a dialog over everything else; it keeps the focus until it is closed.</summary>
    public void ShowDialog(ElementReference dialog) => Module.InvokeVoid("showDialog", dialog);

    /// <summary>Closes a dialog; the focus goes back to where it came from.</summary>
    public void CloseDialog(ElementReference dialog) => Module.InvokeVoid("closeDialog", dialog);

    /// <summary>Opens the browser's printing dialog.</summary>
    public void Print() => Module.InvokeVoid("print");

    /// <summary>Saves a text as a file where the reader keeps downloads.</summary>
    public void Save(string name, string type, string text) => Module.InvokeVoid("save", name, type, text);

    public void Dispose() => _self?.Dispose();
}
