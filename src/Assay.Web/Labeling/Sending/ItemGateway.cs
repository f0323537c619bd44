using Assay.Client;
using Assay.Web.Labeling.Journal;

namespace Assay.Web.Labeling.Sending;

/// <summary>Items of one task on the server.</summary>
public sealed class ItemGateway(AssayClient api, string datasetId, string taskId)
{
    public string DatasetId => datasetId;

    public string TaskId => taskId;

    /// <summary>Names the task among all that a browser has seen.</summary>
    public string Scope => $"{api.ProjectId}/{datasetId}/{taskId}";

    public Task<DescribeSampleResp> Read(string sampleId, string? workerId, CancellationToken cancel = default) =>
        api.DescribeWorkforceTaskSampleAsync(datasetId, taskId, sampleId, new() { WorkerId = workerId }, cancel);

    /// <summary>Submits labels on behalf of the item's labeler.</summary>
    public Task Send(StoredSubmission submission, CancellationToken cancel = default) =>
        api.UpdateWorkforceTaskSamplesAsync(datasetId, taskId, new()
        {
            Samples = [new() { SampleId = submission.SampleId, WorkerId = submission.WorkerId, Labels = StepCodec.ReadLabels(submission.Labels), ActiveMs = submission.ActiveMs }],
        }, cancel);
}
