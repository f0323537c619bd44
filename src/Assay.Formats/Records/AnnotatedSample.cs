using System.Text.Json;

namespace Assay.Formats;

/// <summary>
/// One sample and what is said about it, as every format of this library reads and writes it. Members that a format cannot
/// hold are left out when it is written; the format's page in docs/formats tells which.
/// </summary>
public sealed record AnnotatedSample
{
    /// <summary>
    /// Address of the file: an object (<c>s3://bucket/key</c>, <c>obs://bucket/key</c>, <c>/bucket/key</c>) or a path relative
    /// to the file that was read, with forward slashes. Null if the sample is the text itself.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>The text, of samples that are texts. Manifests write it behind <c>content://</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The cells, of samples that are rows of a table.</summary>
    public IReadOnlyList<string>? Cells { get; init; }

    /// <summary>Id of the sample in the system that wrote the file.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of data the sample is; null if the format does not say.</summary>
    public SampleMedium? Medium { get; init; }

    /// <summary>What the sample is for: TRAIN, EVAL, TEST or INFERENCE, in capitals; other values as they were written.</summary>
    public string? Usage { get; init; }

    /// <summary>Whether the sample is hard to label or to predict.</summary>
    public bool? Hard { get; init; }

    /// <summary>How hard the sample is. Range 0–1.</summary>
    public double? HardCoefficient { get; init; }

    /// <summary>Why the sample is hard: ids of the data-management API, 0–30.</summary>
    public IReadOnlyList<int>? HardReasons { get; init; }

    /// <summary>Size of the image.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Where in a video the sample is, if it is a frame of one.</summary>
    public VideoFrame? Frame { get; init; }

    /// <summary>What the source holds if it is no single sample, for instance <c>CarbonData</c>.</summary>
    public string? SourceType { get; init; }

    /// <summary>Columns of the table that the source holds, or that <see cref="Cells"/> are a row of.</summary>
    public IReadOnlyList<TableColumn>? Schema { get; init; }

    /// <summary>Where an inference service put its answer for the sample.</summary>
    public string? InferenceLocation { get; init; }

    /// <summary>What is said about the sample. Null if nobody labeled it; empty if somebody did and found nothing.</summary>
    public IReadOnlyList<SampleAnnotation>? Annotations { get; init; }

    /// <summary>Further properties of the sample, by name: its metadata beyond the members above.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }

    /// <summary>Members of the file that this library does not know, by name. The same format writes them back.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>The line of the file that the sample was read from, from 1; null where a format has no lines. Never written.</summary>
    public long? Line { get; init; }
}
