namespace Assay.Server.Features.Samples.Updating;

/// <summary>What an update makes of one sample. Null is "as it was", except for the labels, which are always what was sent.</summary>
internal sealed record SampleChange(string SampleId, AnnotationDraft Draft, SampleAttributes Attributes, string? Usage);

/// <summary>A sample as an update finds it.</summary>
internal sealed class CurrentSample
{
    public const string Columns = """
        s.sample_id AS SampleId, s.width AS Width, s.height AS Height, s.depth AS Depth, s.text AS Text, s.metadata AS Metadata, s.import_origin AS ImportOrigin,
        s.hard AS Hard, s.hard_coefficient AS HardCoefficient, s.hard_reasons AS HardReasons, s.usage AS Usage, s.state AS State, s.annotation_key AS AnnotationKey,
        (SELECT a.canonical FROM annotations a WHERE a.dataset_key = s.dataset_key AND a.key = s.annotation_key) AS Canonical
        """;

    public string SampleId { get; set; } = "";
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }
    public string? Text { get; set; }
    public string? Metadata { get; set; }
    public int? ImportOrigin { get; set; }
    public bool Hard { get; set; }
    public double? HardCoefficient { get; set; }
    public string? HardReasons { get; set; }
    public string? Usage { get; set; }
    public LabelingState State { get; set; }
    public long? AnnotationKey { get; set; }
    public string? Canonical { get; set; }
}
