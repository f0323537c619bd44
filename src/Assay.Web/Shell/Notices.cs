using Assay.Client;
using Assay.Web.Dialogs;
using Assay.Web.Texts;

namespace Assay.Web.Shell;

/// <summary>Does what the reader asked for, and says how it went.</summary>
public sealed class Notices(DialogStack dialogs, ShellTexts texts, TimeProvider time)
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(6);

    /// <summary>A refusal says what to do, which takes longer to read.</summary>
    private static readonly TimeSpan RefusalShown = TimeSpan.FromSeconds(15);

    private readonly List<Notice> _open = [];

    /// <summary>There is another notice, or one is gone.</summary>
    public event Action? Changed;

    /// <summary>What stands on the page now, the newest last.</summary>
    public IReadOnlyList<Notice> Open => _open;

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

    public void Done(string text) => Show(new(text, "good"), Shown);

    /// <summary>Says something that is neither good nor bad.</summary>
    public void Tell(string text) => Show(new(text, null), Shown);

    public void Refused(Exception exception)
    {
        var problem = Problem.Of(exception, texts);
        Show(new(problem.RequestId is { } id ? $"{problem.Text} ({texts.RequestId} {id[..8]})" : problem.Text, "wrong"), RefusalShown);
    }

    /// <summary>Asks before something that concerns much; <paramref name="verb"/> is on the button.</summary>
    public Task<bool> Confirm(string question, string consequence, string verb) => Ask(question, consequence, verb, destroys: false);

    /// <summary>Asks before something is lost.</summary>
    public Task<bool> ConfirmLoss(string question, string consequence, string verb) => Ask(question, consequence, verb, destroys: true);

    private Task<bool> Ask(string question, string consequence, string verb, bool destroys) => dialogs.Show<QuestionDialog>(
        question, (nameof(QuestionDialog.Consequence), consequence), (nameof(QuestionDialog.Verb), verb), (nameof(QuestionDialog.Destroys), destroys));

    public void Close(Notice notice)
    {
        if (_open.Remove(notice))
            Changed?.Invoke();
    }

    private void Show(Notice notice, TimeSpan shown)
    {
        // Said again, it is the same notice, which stands longer.
        _open.RemoveAll(other => other.Text == notice.Text && other.Kind == notice.Kind);
        _open.Add(notice);
        Changed?.Invoke();
        _ = CloseAfter(notice, shown);
    }

    private async Task CloseAfter(Notice notice, TimeSpan shown)
    {
        await Task.Delay(shown, time);
        Close(notice);
    }

    /// <summary>One sentence; good, wrong, or neither.</summary>
    public sealed class Notice(string text, string? kind)
    {
        public string Text => text;
        public string? Kind => kind;
    }
}
