using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace Assay.Web.Dialogs;

/// <summary>The dialogs over the page. One may open another, such as a question.</summary>
public sealed class DialogStack
{
    private readonly List<OpenDialog> _open = [];

    /// <summary>There is another dialog, or one is gone.</summary>
    public event Action? Changed;

    /// <summary>What stands over the page now, the uppermost last.</summary>
    public IReadOnlyList<OpenDialog> Open => _open;

    /// <summary>Shows a dialog with fields until it is closed; false if its reader left it.</summary>
    public Task<bool> Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TContent>(string title, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TContent : IComponent => Show<TContent>(DialogWidth.Form, title, parameters);

    /// <summary>Shows a dialog until it is closed; false if its reader left it.</summary>
    public async Task<bool> Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TContent>(DialogWidth width, string title, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TContent : IComponent
    {
        var dialog = new OpenDialog(typeof(TContent), title, width, parameters.ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal));
        _open.Add(dialog);
        Changed?.Invoke();
        var done = await dialog.Result;
        _open.Remove(dialog);
        Changed?.Invoke();
        return done;
    }

    /// <summary>Leaves all of them, as when the page goes.</summary>
    public void CancelAll()
    {
        foreach (var dialog in _open.ToList())
            dialog.Cancel();
    }
}
