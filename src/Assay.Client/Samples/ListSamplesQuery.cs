namespace Assay.Client;

/// <summary>Query of ListSamples: GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record ListSamplesQuery
{
    /// <summary>Email.</summary>
    public string? Email { get; init; }

    /// <summary>High score. Upper confidence bound. Default "1".</summary>
    public string? HighScore { get; init; }

    /// <summary>Label name.</summary>
    public string? LabelName { get; init; }

    /// <summary>Label type.</summary>
    public LabelType? LabelType { get; init; }

    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Language of hard-sample reasons and error messages: en-us or zh-cn.</summary>
    public string? Locale { get; init; }

    /// <summary>Low score. Lower confidence bound. Default "0".</summary>
    public string? LowScore { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Order. Values: asc (ascending); desc (descending). Default "desc".</summary>
    public string? Order { get; init; }

    /// <summary>Preview. True adds links to small versions of the files.</summary>
    public bool? Preview { get; init; }

    /// <summary>Process parameter. OBS image-processing string, e.g. image/resize,m_lfit,h_200.</summary>
    public string? ProcessParameter { get; init; }

    /// <summary>Sample state. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleState { get; init; }

    /// <summary>Sample type. Default 9.</summary>
    public SampleType? SampleType { get; init; }

    /// <summary>Search conditions: a JSON list of SearchCondition, URL-encoded; all of them must hold.</summary>
    public string? SearchConditions { get; init; }

    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }
}
