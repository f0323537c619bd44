namespace Assay.Client;

/// <summary>Query of DescribeWorkforceTaskSample: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples/{sample_id}.</summary>
public sealed record DescribeWorkforceTaskSampleQuery
{
    /// <summary>Language of hard-sample reasons and error messages: en-us or zh-cn.</summary>
    public string? Locale { get; init; }

    /// <summary>Sample state. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleState { get; init; }

    /// <summary>Worker id. Picks one member's labels.</summary>
    public string? WorkerId { get; init; }
}
