using System.Globalization;
using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>
/// The labels of the open item while they are worked on: marks in drawing order, and every change with its way back. What
/// belongs together, as relations and the entity they hang on, is one change.
/// </summary>
public sealed class LabelDocument
{
    private readonly List<LabelMark> _marks = [];
    private readonly Stack<IReadOnlyList<MarkEdit>> _done = new();
    private readonly Stack<IReadOnlyList<MarkEdit>> _undone = new();
    private int _lastKey;

    public LabelDocument(IReadOnlyList<SampleLabel> labels)
    {
        _marks.Capacity = labels.Count;
        foreach (var label in labels)
            _marks.Add(new(NewKey(), label));
    }

    /// <summary>Tells what changed on the way here; the last argument is the step for the journal.</summary>
    public event Action<IReadOnlyList<MarkEdit>, DocumentStep>? Changed;

    /// <summary>Counts changes: who has shown this number has shown everything.</summary>
    public int Version { get; private set; }

    /// <summary>From the bottom to the top.</summary>
    public IReadOnlyList<LabelMark> Marks => _marks;

    public IReadOnlyList<SampleLabel> Labels => [.. _marks.Select(m => m.Label)];

    public bool CanUndo => _done.Count > 0;

    public bool CanRedo => _undone.Count > 0;

    public LabelMark? Find(string? key)
    {
        // From the top: what was drawn last is asked for most.
        for (var i = _marks.Count - 1; key is not null && i >= 0; i--)
        {
            if (_marks[i].Key == key)
                return _marks[i];
        }

        return null;
    }

    /// <summary>Puts labels on top; answers their keys.</summary>
    public IReadOnlyList<string> Add(params IReadOnlyList<SampleLabel> labels)
    {
        var edits = labels.Select((label, i) => new MarkEdit(NewKey(), null, -1, label, _marks.Count + i)).ToList();
        Do(edits);
        return [.. edits.Select(e => e.Key)];
    }

    public void Replace(string key, SampleLabel label)
    {
        if (Edit(key) is { } edit && edit.Before != label)
            Do([edit with { After = label, To = edit.From }]);
    }

    public void Remove(params IReadOnlyList<string> keys)
    {
        // From the top down, so that the places below stay true while the edits are made one after the other.
        var edits = keys.Select(Edit).OfType<MarkEdit>().OrderByDescending(e => e.From).ToList();
        if (edits.Count > 0)
            Do(edits);
    }

    /// <summary>Moves a mark in the drawing order.</summary>
    public void Move(string key, int to)
    {
        if (Edit(key) is { } edit && Math.Clamp(to, 0, _marks.Count - 1) is var place && place != edit.From)
            Do([edit with { After = edit.Before, To = place }]);
    }

    /// <summary>A key for a mark that is about to be added with <see cref="Do"/>.</summary>
    public string NewKey() => (++_lastKey).ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes several edits, each on what the one before left, as one change.</summary>
    public void Do(IReadOnlyList<MarkEdit> edits)
    {
        _done.Push(edits);
        _undone.Clear();
        Apply(edits, new(StepKind.Do, edits));
    }

    public void Undo()
    {
        if (!_done.TryPop(out var edits))
            return;
        _undone.Push(edits);
        Apply([.. edits.Reverse().Select(e => e.Inverse)], DocumentStep.Undo);
    }

    public void Redo()
    {
        if (!_undone.TryPop(out var edits))
            return;
        _done.Push(edits);
        Apply(edits, DocumentStep.Redo);
    }

    /// <summary>Repeats steps of the journal; undo goes back through them, too.</summary>
    public void Replay(IEnumerable<DocumentStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case StepKind.Undo:
                    Undo();
                    break;
                case StepKind.Redo:
                    Redo();
                    break;
                default:
                    foreach (var edit in step.Edits)
                        _lastKey = Math.Max(_lastKey, int.Parse(edit.Key, CultureInfo.InvariantCulture));
                    Do(step.Edits);
                    break;
            }
        }
    }

    private MarkEdit? Edit(string key)
    {
        var at = _marks.FindIndex(m => m.Key == key);
        return at < 0 ? null : new(key, _marks[at].Label, at, null, -1);
    }

    private void Apply(IReadOnlyList<MarkEdit> edits, DocumentStep step)
    {
        foreach (var edit in edits)
        {
            if (edit.From >= 0)
                _marks.RemoveAll(m => m.Key == edit.Key);
            if (edit.After is { } label)
                _marks.Insert(Math.Clamp(edit.To, 0, _marks.Count), new(edit.Key, label));
        }

        Version++;
        Changed?.Invoke(edits, step);
    }
}
