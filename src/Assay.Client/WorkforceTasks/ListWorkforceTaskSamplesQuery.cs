namespace Assay.Client;

/// <summary>Query of ListWorkforceTaskSamples: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
public sealed record ListWorkforceTaskSamplesQuery
{
    /// <summary>Label name.</summary>
    public string? LabelName { get; init; }

    /// <summary>Label type.</summary>
    public LabelType? LabelType { get; init; }

    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Language of hard-sample reasons and error messages: en-us or zh-cn.</summary>
    public string? Locale { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Process parameter. OBS image-processing string, e.g. image/resize,m_lfit,h_200.</summary>
    public string? ProcessParameter { get; init; }

    /// <summary>Sample state. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleState { get; init; }

    /// <summary>Search conditions: a JSON list of SearchCondition, URL-encoded; all of them must hold.</summary>
    public string? SearchConditions { get; init; }
}
