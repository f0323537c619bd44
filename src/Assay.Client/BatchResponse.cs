namespace Assay.Client;

/// <summary>The outcome of one item of a batch.</summary>
public sealed record BatchResponse
{
    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error msg.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>The item's labels_version from now on, where its labels were submitted with one. Extension, in team tasks.</summary>
    public string? LabelsVersion { get; init; }

    /// <summary>Success.</summary>
    public bool? Success { get; init; }
}
