using System.Diagnostics.CodeAnalysis;

namespace Assay.Web.Dialogs;

/// <summary>A dialog that stands over the page. What is in it gets it as a cascading parameter, and ends it.</summary>
public sealed class OpenDialog([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type content, string title, DialogWidth width, IDictionary<string, object> parameters)
{
    private readonly TaskCompletionSource<bool> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It is to be taken from the page.</summary>
    public event Action? Ended;

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    public Type Content => content;

    /// <summary>Its heading; empty where the content has one of its own.</summary>
    public string Title => title;

    public DialogWidth Width => width;

    public IDictionary<string, object> Parameters => parameters;

    /// <summary>True if it did what it is for, false if its reader left it.</summary>
    public Task<bool> Result => _result.Task;

    /// <summary>What it is for is done.</summary>
    public void Close() => End(true);

    /// <summary>Its reader leaves it.</summary>
    public void Cancel() => End(false);

    private void End(bool done)
    {
        if (_result.TrySetResult(done))
            Ended?.Invoke();
    }
}
