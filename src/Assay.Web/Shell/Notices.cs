using Assay.Client;
using Assay.Web.Texts;
using MudBlazor;

namespace Assay.Web.Shell;

/// <summary>Does what the reader asked for, and says how it went.</summary>
public sealed class Notices(ISnackbar snackbar, IDialogService dialogs, ShellTexts texts)
{
    /// <summary>False if the server refused; the reader is told why.</summary>
    public async Task<bool> Try(Func<Task> action, string? done = null)
    {
        try
        {
            await action();
            if (done is not null)
                Done(done);
            return true;
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            Refused(e);
            return false;
        }
    }

    public void Done(string text) => snackbar.Add(text, Severity.Success);

    public void Refused(Exception exception)
    {
        var problem = Problem.Of(exception, texts);
        snackbar.Add(problem.RequestId is { } id ? $"{problem.Text} ({texts.RequestId} {id[..8]})" : problem.Text, Severity.Error);
    }

    /// <summary>Asks before something that cannot be taken back; <paramref name="verb"/> is on the button.</summary>
    public async Task<bool> Confirm(string question, string consequence, string verb) =>
        await dialogs.ShowMessageBoxAsync(question, consequence, verb, cancelText: texts.Cancel) == true;
}
