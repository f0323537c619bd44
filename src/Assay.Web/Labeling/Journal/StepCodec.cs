using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Labeling.Journal;

/// <summary>
/// Labels and steps as the journal's text. Hundreds of labels take a browser a tenth of a second to write or to read, so both are
/// done once: labels do not change, and a text that was written here is known.
/// </summary>
public static class StepCodec
{
    private static readonly ConditionalWeakTable<SampleLabel, string> Texts = [];
    private static readonly ConditionalWeakTable<string, IReadOnlyList<SampleLabel>> Known = [];

    public static string Write(IReadOnlyList<SampleLabel> labels)
    {
        var text = $"[{string.Join(',', labels.Select(Text))}]";
        Known.AddOrUpdate(text, labels);
        return text;
    }

    public static IReadOnlyList<SampleLabel> ReadLabels(string json) => Known.GetValue(json, Parse);

    public static string Write(DocumentStep step) => JsonSerializer.Serialize(
        new StoredStep(step.Kind.ToString(), [.. step.Edits.Select(e => new StoredEdit(e.Key, Text(e.Before), e.From, Text(e.After), e.To))]),
        JournalJson.Default.StoredStep);

    public static DocumentStep ReadStep(string json)
    {
        var stored = JsonSerializer.Deserialize(json, JournalJson.Default.StoredStep) ?? throw new JsonException("An empty step.");
        return new(Enum.Parse<StepKind>(stored.Kind), [.. stored.Edits.Select(e => new MarkEdit(e.Key, Label(e.Before), e.From, Label(e.After), e.To))]);
    }

    private static IReadOnlyList<SampleLabel> Parse(string json) => JsonSerializer.Deserialize<IReadOnlyList<SampleLabel>>(json, AssayJson.Options) ?? [];

    private static string? Text(SampleLabel? label) => label is null ? null : Texts.GetValue(label, l => JsonSerializer.Serialize(l, AssayJson.Options));

    private static SampleLabel? Label(string? json) => json is null ? null : JsonSerializer.Deserialize<SampleLabel>(json, AssayJson.Options);
}
