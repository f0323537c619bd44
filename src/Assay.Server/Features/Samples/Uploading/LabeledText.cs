using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>A text that carries its labels behind it, <c>text⇥label,label</c>, as the label format says.</summary>
internal sealed class LabeledText(LabelFormat format)
{
    private readonly char _sample = Separator(format.TextSampleSeparator, '\t', "text_sample_separator");
    private readonly char _label = Separator(format.TextLabelSeparator, ',', "text_label_separator");

    /// <summary>Null if labels come in files of their own.</summary>
    public static LabeledText? Of(LabelFormat? format)
    {
        if (format is null)
            return null;
        return Rule.OneOf(format.LabelType, "label_type", "0", "1") == "0" ? null : new(format);
    }

    public (string Text, IReadOnlyList<SampleLabel>? Labels) Split(string line)
    {
        var end = line.LastIndexOf(_sample);
        if (end < 0)
            return (line, null);
        var names = line[(end + 1)..].Split(_label, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (line[..end], [.. names.Distinct(StringComparer.Ordinal).Select(n => new SampleLabel { Name = n })]);
    }

    private static char Separator(string? text, char standard, string name) => text switch
    {
        null or "" => standard,
        "\\t" => '\t',
        _ when text.Length == 1 => text[0],
        _ when text.Length == 2 && text[0] == '\\' => text[1],
        _ => throw new Refusal(Errors.BadValue, name, new Phrase("it is one character", "应为一个字符")),
    };
}
