namespace Assay.Client;

/// <summary>Answer of UploadSamplesJson: POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
public sealed record UploadSamplesJsonResponse
{
    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error msg.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Results.</summary>
    public IReadOnlyList<UploadSampleResp>? Results { get; init; }

    /// <summary>Success.</summary>
    public bool? Success { get; init; }
}
