namespace Assay.Client;

/// <summary>Schema DescribeSampleResp of the data-management API.</summary>
public record DescribeSampleResp
{
    /// <summary>Check accept. Acceptance passed.</summary>
    public bool? CheckAccept { get; init; }

    /// <summary>Check comment.</summary>
    public string? CheckComment { get; init; }

    /// <summary>Check score, A (best) to D.</summary>
    public string? CheckScore { get; init; }

    /// <summary>Deletion reasons. Healthcare.</summary>
    public IReadOnlyList<string>? DeletionReasons { get; init; }

    /// <summary>Hard details: explanations by reason id.</summary>
    public IReadOnlyDictionary<string, HardDetail>? HardDetails { get; init; }

    /// <summary>Labelers.</summary>
    public IReadOnlyList<Worker>? Labelers { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }

    /// <summary>Names the labels that this item of a task has now: sent back with a submission, it keeps labels that were changed meanwhile from being overwritten. Extension, in team tasks.</summary>
    public string? LabelsVersion { get; init; }

    /// <summary>Metadata.</summary>
    public SampleMetadata? Metadata { get; init; }

    /// <summary>Review accept. Review passed.</summary>
    public bool? ReviewAccept { get; init; }

    /// <summary>Review comment.</summary>
    public string? ReviewComment { get; init; }

    /// <summary>Review score, A (best) to D.</summary>
    public string? ReviewScore { get; init; }

    /// <summary>Sample data.</summary>
    public IReadOnlyList<string>? SampleData { get; init; }

    /// <summary>Sample dir.</summary>
    public string? SampleDir { get; init; }

    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>Sample name.</summary>
    public string? SampleName { get; init; }

    /// <summary>Sample size.</summary>
    public long? SampleSize { get; init; }

    /// <summary>Sample status. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleStatus { get; init; }

    /// <summary>Sample time, milliseconds since 1970 UTC. Last modification in OBS, epoch ms in the examples.</summary>
    public long? SampleTime { get; init; }

    /// <summary>Sample type.</summary>
    public SampleType? SampleType { get; init; }

    /// <summary>Score.</summary>
    public string? Score { get; init; }

    /// <summary>Source. Address of the sample data.</summary>
    public string? Source { get; init; }

    /// <summary>Sub sample url. Healthcare.</summary>
    public string? SubSampleUrl { get; init; }

    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }
}
