using Assay.Client;
using Assay.Formats;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>A text that carries its labels behind it, <c>text⇥label,label</c>, as the label format says.</summary>
internal sealed class LabeledText(LabelFormat format)
{
    private readonly LabelSeparators _separators = Separators(format);

    /// <summary>Null if labels come in files of their own.</summary>
    public static LabeledText? Of(LabelFormat? format)
    {
        if (format is null)
            return null;
        return Rule.OneOf(format.LabelType, "label_type", "0", "1") == "0" ? null : new(format);
    }

    public static LabelSeparators Separators(LabelFormat format) => new(
        Separator(format.TextSampleSeparator, LabelSeparators.Default.Text, "text_sample_separator"),
        Separator(format.TextLabelSeparator, LabelSeparators.Default.Label, "text_label_separator"));

    public (string Text, IReadOnlyList<SampleLabel>? Labels) Split(string line)
    {
        var (text, labels) = _separators.Split(line);
        return (text, labels is null ? null : [.. labels.Select(n => new SampleLabel { Name = n })]);
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
