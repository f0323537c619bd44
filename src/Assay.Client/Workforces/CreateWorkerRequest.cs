using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Body of CreateWorker: POST /v2/{project_id}/workforces/{workforce_id}/workers.</summary>
public sealed record CreateWorkerRequest
{
    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Emails. One address despite the plural name.</summary>
    [JsonConverter(typeof(OneTextConverter))]
    public string? Emails { get; init; }

    /// <summary>Role.</summary>
    public WorkerRole? Role { get; init; }
}
