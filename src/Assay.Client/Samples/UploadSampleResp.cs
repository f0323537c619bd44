namespace Assay.Client;

/// <summary>Schema UploadSampleResp of the data-management API.</summary>
public sealed record UploadSampleResp
{
    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error msg.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Info.</summary>
    public string? Info { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Success.</summary>
    public bool? Success { get; init; }
}
