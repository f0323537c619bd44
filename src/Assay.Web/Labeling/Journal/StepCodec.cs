using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Labeling.Journal;

/// <summary>Labels and steps as the journal's text.</summary>
public static class StepCodec
{
    public static string Write(IReadOnlyList<SampleLabel> labels) => JsonSerializer.Serialize(labels, AssayJson.Options);

    public static IReadOnlyList<SampleLabel> ReadLabels(string json) => JsonSerializer.Deserialize<IReadOnlyList<SampleLabel>>(json, AssayJson.Options) ?? [];

    public static string Write(DocumentStep step) => JsonSerializer.Serialize(
        new StoredStep(step.Kind.ToString(), [.. step.Edits.Select(e => new StoredEdit(e.Key, Text(e.Before), e.From, Text(e.After), e.To))]),
        JournalJson.Default.StoredStep);

    public static DocumentStep ReadStep(string json)
    {
        var stored = JsonSerializer.Deserialize(json, JournalJson.Default.StoredStep) ?? throw new JsonException("An empty step.");
        return new(Enum.Parse<StepKind>(stored.Kind), [.. stored.Edits.Select(e => new MarkEdit(e.Key, Label(e.Before), e.From, Label(e.After), e.To))]);
    }

    private static string? Text(SampleLabel? label) => label is null ? null : JsonSerializer.Serialize(label, AssayJson.Options);

    private static SampleLabel? Label(string? json) => json is null ? null : JsonSerializer.Deserialize<SampleLabel>(json, AssayJson.Options);
}
