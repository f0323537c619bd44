using System.Text.Json;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Versions.Snapshots;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Samples of a snapshot as the file formats see them.</summary>
/// <param name="withHard">Whether what makes samples and labels hard examples is told.</param>
/// <param name="scheme">What stands before <c>/bucket/key</c>; training programs read <c>s3:/</c>, which the reference's own manifests have, too.</param>
internal sealed class SnapshotToFormats(bool withHard, string scheme = "s3:/")
{
    private static readonly string?[] Usages = [null, "TRAIN", "EVAL", "TEST", "INFERENCE"];

    public AnnotatedSample Sample(SnapshotRow row, IReadOnlyList<SampleLabel> labels, string? movedTo = null)
    {
        var table = row.Type == (int)SampleType.Table;
        var created = row.LabelTime is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : (DateTimeOffset?)null;
        return new()
        {
            Id = row.SampleId,
            Source = scheme + (movedTo ?? row.Path),
            Text = table ? null : row.Text,
            Cells = table && row.Text is { } cells ? JsonSerializer.Deserialize<string[]>(cells) : null,
            Usage = UsageName(row),
            Hard = withHard && row.Hard ? true : null,
            HardCoefficient = withHard ? row.HardCoefficient : null,
            HardReasons = withHard ? LabelsToFormats.Reasons(row.HardReasons) : null,
            Size = row is { Width: { } width, Height: { } height } ? new(width, height, row.Depth) : null,
            Annotations = row.IsLabeled ? Annotations(labels, created) : null,
            Properties = row.Metadata is null ? null : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Metadata),
        };
    }

    public static string? UsageName(SnapshotRow row) => Usages[row.Usage];

    private SampleAnnotation[] Annotations(IReadOnlyList<SampleLabel> labels, DateTimeOffset? created)
    {
        var annotations = new SampleAnnotation[labels.Count];
        for (var i = 0; i < annotations.Length; i++)
            annotations[i] = LabelsToFormats.Annotation(labels[i], created, withHard);
        return annotations;
    }
}
