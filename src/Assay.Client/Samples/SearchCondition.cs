namespace Assay.Client;

/// <summary>Schema SearchCondition of the data-management API.</summary>
public sealed record SearchCondition
{
    /// <summary>Coefficient. Difficulty coefficient filter.</summary>
    public string? Coefficient { get; init; }

    /// <summary>Frame in video.</summary>
    public int? FrameInVideo { get; init; }

    /// <summary>Hard. Values: 0 (not hard); 1 (hard).</summary>
    public string? Hard { get; init; }

    /// <summary>Import origin.</summary>
    public string? ImportOrigin { get; init; }

    /// <summary>Kvp. CT dosage filter.</summary>
    public string? Kvp { get; init; }

    /// <summary>Label list.</summary>
    public SearchLabels? LabelList { get; init; }

    /// <summary>Labeler.</summary>
    public string? Labeler { get; init; }

    /// <summary>Metadata.</summary>
    public SearchProp? Metadata { get; init; }

    /// <summary>Parent sample id.</summary>
    public string? ParentSampleId { get; init; }

    /// <summary>Sample dir. Must end with a slash; not recursive.</summary>
    public string? SampleDir { get; init; }

    /// <summary>Sample name. With the file extension.</summary>
    public string? SampleName { get; init; }

    /// <summary>Sample time. Or a yyyyMMdd-yyyyMMdd span of at most 30 days; by OBS modification day. Values: month (last 30 days); day (yesterday and today). Pattern ^(month|day|\d{8}-\d{8})$.</summary>
    public string? SampleTime { get; init; }

    /// <summary>Score. Confidence filter.</summary>
    public string? Score { get; init; }

    /// <summary>Slice thickness. DICOM layer thickness filter.</summary>
    public string? SliceThickness { get; init; }

    /// <summary>Study date. DICOM scan time filter.</summary>
    public string? StudyDate { get; init; }

    /// <summary>Time in video.</summary>
    public string? TimeInVideo { get; init; }
}
