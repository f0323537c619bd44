namespace Assay.Client;

/// <summary>Schema Workforce of the data-management API.</summary>
public sealed record Workforce
{
    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Worker count.</summary>
    public int? WorkerCount { get; init; }

    /// <summary>Workforce id.</summary>
    public string? WorkforceId { get; init; }

    /// <summary>Workforce name.</summary>
    public string? WorkforceName { get; init; }

    /// <summary>Workspace id. "0" when no workspace was created. Default "0".</summary>
    public string? WorkspaceId { get; init; }
}
