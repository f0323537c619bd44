using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Queue;

namespace Assay.Web.Labeling.Session;

/// <summary>The item on the screen: its labels, and what of them is selected, hidden and locked while it is there.</summary>
public sealed class OpenItem(WorkItem item, LabelDocument document, bool isReadOnly)
{
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>Another mark is selected; true when it should be brought into view.</summary>
    public event Action<bool>? SelectionChanged;

    /// <summary>Marks were hidden, shown, locked or unlocked.</summary>
    public event Action? VisibilityChanged;

    public WorkItem Item => item;

    public LabelDocument Document => document;

    public bool IsReadOnly => isReadOnly;

    /// <summary>Counts changes of labels, selection and visibility: who has shown these numbers has shown everything.</summary>
    public (int, int) Version => (document.Version, _version);

    /// <summary>Marks that are drawn with a broken line, because others do not have them.</summary>
    public IReadOnlySet<string> Differing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public string? SelectedKey { get; private set; }

    public LabelMark? Selected => document.Find(SelectedKey);

    public bool IsHidden(string key) => _hidden.Contains(key);

    public bool IsLocked(string key) => _locked.Contains(key);

    public bool AllHidden => document.Marks.Count > 0 && document.Marks.All(m => _hidden.Contains(m.Key));

    public void Select(string? key, bool reveal = false)
    {
        if (key == SelectedKey)
            return;
        SelectedKey = key;
        _version++;
        SelectionChanged?.Invoke(reveal);
    }

    /// <summary>Selects the mark after or before the selected one, in drawing order and around its end.</summary>
    public void SelectBeside(int step)
    {
        var count = document.Marks.Count;
        if (count == 0)
            return;
        var at = document.Marks.ToList().FindIndex(m => m.Key == SelectedKey);
        Select(document.Marks[at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count].Key, reveal: true);
    }

    public void ToggleHidden(string key) => Toggle(_hidden, key);

    public void ToggleLocked(string key) => Toggle(_locked, key);

    public void HideAll(bool hide)
    {
        _hidden.Clear();
        if (hide)
            _hidden.UnionWith(document.Marks.Select(m => m.Key));
        _version++;
        VisibilityChanged?.Invoke();
    }

    private void Toggle(HashSet<string> keys, string key)
    {
        if (!keys.Remove(key))
            keys.Add(key);
        _version++;
        VisibilityChanged?.Invoke();
    }
}
