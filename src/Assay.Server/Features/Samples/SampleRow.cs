namespace Assay.Server.Features.Samples;

/// <summary>
/// A sample as lists read it: flat columns of one query, labels still the JSON they are stored as. Properties are set by
/// the row mapper; the team members stay empty in lists of a dataset.
/// </summary>
internal class SampleRow
{
    /// <summary>Columns of samples <c>s</c> and its labels <c>a</c>, named as the properties here.</summary>
    public const string Columns = """
        s.sample_id AS SampleId, s.name AS Name, s.path AS Path, s.type AS Type, s.size AS Size, s.time AS Time,
        s.width AS Width, s.height AS Height, s.depth AS Depth, s.text AS Text, s.metadata AS Metadata,
        s.import_origin AS ImportOrigin, s.hard AS Hard, s.hard_coefficient AS HardCoefficient, s.hard_reasons AS HardReasons,
        a.labels AS Labels
        """;

    public string SampleId { get; set; } = "";
    public string Name { get; set; } = "";
    public string Path { get; set; } = "";
    public int Type { get; set; }
    public long Size { get; set; }
    public long Time { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }
    public string? Text { get; set; }
    public string? Metadata { get; set; }
    public int? ImportOrigin { get; set; }
    public bool Hard { get; set; }
    public double? HardCoefficient { get; set; }
    public string? HardReasons { get; set; }
    public string? Labels { get; set; }

    /// <summary>The most specific sentinel that holds; set by the list.</summary>
    public string Status { get; set; } = SampleState.Unlabeled;

    // One labeler's item
    public short Bucket { get; set; }

    /// <summary>The annotation that holds the labels, 0 without labels; null where it is not told.</summary>
    public long? AnnotationKey { get; set; }
    public string? WorkerId { get; set; }
    public string? Email { get; set; }
    public int? Role { get; set; }
    public bool? ReviewAccept { get; set; }
    public string? ReviewScore { get; set; }
    public string? ReviewComment { get; set; }
    public bool? CheckAccept { get; set; }
    public string? CheckScore { get; set; }
    public string? CheckComment { get; set; }

    // A lease, where the item is handed out
    public string? LeaseToken { get; set; }
    public long? LeaseExpires { get; set; }
}
