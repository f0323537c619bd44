using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Labeling.Journal;

/// <summary>
/// Steps as the journal's text. A label is written once: it does not change.
/// </summary>
public static class StepCodec
{
    private static readonly ConditionalWeakTable<SampleLabel, string> Texts = [];

    public static string Write(DocumentStep step) => JsonSerializer.Serialize(
        new StoredStep(step.Kind.ToString(), [.. step.Edits.Select(e => new StoredEdit(e.Key, TextOf(e.Before), e.From, TextOf(e.After), e.To))]),
        JournalJson.Default.StoredStep);

    public static DocumentStep ReadStep(string json)
    {
        var stored = JsonSerializer.Deserialize(json, JournalJson.Default.StoredStep) ?? throw new JsonException("An empty step.");
        return new(Enum.Parse<StepKind>(stored.Kind), [.. stored.Edits.Select(e => new MarkEdit(e.Key, Label(e.Before), e.From, Label(e.After), e.To))]);
    }

    public static string Text(SampleLabel label) => Texts.GetValue(label, l => JsonSerializer.Serialize(l, AssayJson.Options));

    private static string? TextOf(SampleLabel? label) => label is null ? null : Text(label);

    private static SampleLabel? Label(string? json) => json is null ? null : JsonSerializer.Deserialize<SampleLabel>(json, AssayJson.Options);
}
