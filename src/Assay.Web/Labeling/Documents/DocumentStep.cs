namespace Assay.Web.Labeling.Documents;

/// <summary>What was done to a document, as it is journaled: repeating the steps brings it back, with its way back.</summary>
public sealed record DocumentStep(StepKind Kind, IReadOnlyList<MarkEdit> Edits)
{
    public static DocumentStep Undo { get; } = new(StepKind.Undo, []);

    public static DocumentStep Redo { get; } = new(StepKind.Redo, []);
}

/// <summary>Kinds of steps.</summary>
public enum StepKind
{
    Do,
    Undo,
    Redo,
}
