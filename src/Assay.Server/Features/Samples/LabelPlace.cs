using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>A label under examination, and where it stands: refusals name both.</summary>
internal readonly record struct LabelPlace(SampleFacts Sample, int Index, SampleLabel Label, KnownLabel? Known)
{
    private const int MaxShown = 64;

    /// <summary>What every kind of label shares in its property; empty when the label has none.</summary>
    public SampleLabelProperty Property => Label.Property ?? None;

    private static SampleLabelProperty None { get; } = new();

    public string Name => Shown(Label.Name, Index);

    public Refusal Refuse(Phrase why) => new(Errors.LabelRule, Sample.SampleId, Name, why);

    /// <summary>The label as messages call it: its name, cut to a readable length, and its place in the list.</summary>
    public static string Shown(string? name, int index) =>
        string.IsNullOrEmpty(name) ? $"labels[{index}]" : $"{(name.Length <= MaxShown ? name : name[..MaxShown] + "…")} (labels[{index}])";

    /// <summary>Refuses text that is too long or holds a NUL, which no database keeps.</summary>
    public void Text(string? value, string member, int max)
    {
        if (value is null)
            return;
        if (value.Length > max)
            throw Refuse(new($"{member} may have at most {max} characters", $"{member} 最多 {max} 个字符"));
        if (value.Contains('\0', StringComparison.Ordinal))
            throw Refuse(new($"{member} may not hold a NUL character", $"{member} 不能包含 NUL 字符"));
    }
}
