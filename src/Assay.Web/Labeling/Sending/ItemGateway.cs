using System.Buffers;
using System.Text.Json;
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

    /// <summary>
    /// Submits labels on behalf of the item's labeler, where the item still has those of the version; answers the version it has
    /// then. Refused with 412 where it has others.
    /// </summary>
    public async Task<string?> Send(StoredSubmission submission, string version, CancellationToken cancel = default)
    {
        var body = new ArrayBufferWriter<byte>(submission.Labels.Json.Length + 512);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("samples"u8);
            json.WriteStartObject();
            json.WriteString("sample_id"u8, submission.SampleId);
            if (submission.WorkerId is { } worker)
                json.WriteString("worker_id"u8, worker);
            json.WriteNumber("active_ms"u8, submission.ActiveMs);
            json.WriteString("labels_version"u8, version);
            json.WritePropertyName("labels"u8);
            json.WriteRawValue(submission.Labels.Json, skipInputValidation: true);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return (await api.UpdateWorkforceTaskSamplesJsonAsync(datasetId, taskId, body.WrittenMemory, cancel)).Results?[0].LabelsVersion;
    }
}
