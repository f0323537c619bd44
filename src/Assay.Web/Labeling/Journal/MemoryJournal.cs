namespace Assay.Web.Labeling.Journal;

/// <summary>Keeps labels as long as the tab is open: for browsers that forbid storage.</summary>
public sealed class MemoryJournal : IJournal
{
    private readonly Dictionary<string, StoredDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredSubmission> _submissions = new(StringComparer.Ordinal);

    public bool IsLasting => false;

    public string Tab { get; init; } = "memory";

    public Task Open() => Task.CompletedTask;

    public Task<JournalContents> Read(string scope) => Task.FromResult(new JournalContents
    {
        Drafts = [.. _drafts.Values.Where(d => d.Scope == scope)],
        Submissions = [.. _submissions.Values.Where(s => s.Scope == scope)],
    });

    public Task<IReadOnlySet<string>> LivingTabs() => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal) { Tab });

    public Task Begin(StoredDraft draft)
    {
        _drafts[draft.Id] = draft;
        return Task.CompletedTask;
    }

    public Task Append(string draftId, string step)
    {
        if (_drafts.TryGetValue(draftId, out var draft))
            _drafts[draftId] = draft with { Steps = [.. draft.Steps, step] };
        return Task.CompletedTask;
    }

    public Task Drop(string draftId)
    {
        _drafts.Remove(draftId);
        return Task.CompletedTask;
    }

    public Task Submit(StoredSubmission submission)
    {
        _submissions[submission.Id] = submission;
        return Drop(submission.Id);
    }

    public Task Settle(string submissionId)
    {
        _submissions.Remove(submissionId);
        return Task.CompletedTask;
    }
}
