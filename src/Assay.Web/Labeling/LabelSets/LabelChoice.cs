using Assay.Client;

namespace Assay.Web.Labeling.LabelSets;

/// <summary>A label that can be given, with the colour and the key it has on the page.</summary>
/// <param name="Label">As the label set defines it.</param>
/// <param name="Color">CSS colour.</param>
/// <param name="Chord">The key that gives it; null if there is none.</param>
public sealed record LabelChoice(Label Label, string Color, string? Chord)
{
    public string Name => Label.Name ?? "";

    public LabelType Type => Label.Type ?? default;
}
