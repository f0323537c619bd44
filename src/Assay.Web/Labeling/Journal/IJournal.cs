namespace Assay.Web.Labeling.Journal;

/// <summary>
/// Where labels are safe before the server has them. Every change is in it before the next one is made; what was submitted
/// stays until the server has confirmed it.
/// </summary>
public interface IJournal
{
    /// <summary>Whether it outlives the tab. In a browser that forbids storage nothing does, and the page says so.</summary>
    bool IsLasting { get; }

    /// <summary>Names this tab, also after a reload.</summary>
    string Tab { get; }

    /// <summary>Opens it; afterwards <see cref="IsLasting"/> and <see cref="Tab"/> are known.</summary>
    Task Open();

    /// <summary>What is kept of a task, of this tab and others.</summary>
    Task<JournalContents> Read(string scope);

    /// <summary>Tabs that are open now, this one included.</summary>
    Task<IReadOnlySet<string>> LivingTabs();

    /// <summary>Begins to keep the changes of an item.</summary>
    Task Begin(StoredDraft draft);

    /// <summary>Keeps one more change.</summary>
    Task Append(string draftId, string step);

    /// <summary>Forgets the changes of an item.</summary>
    Task Drop(string draftId);

    /// <summary>Keeps labels until the server has them, in place of the changes they came from and of what was submitted before.</summary>
    Task Submit(StoredSubmission submission);

    /// <summary>Forgets a submission: the server has it, or the labeler gave it up.</summary>
    Task Settle(string submissionId);
}
