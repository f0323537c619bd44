namespace Assay.Client;

/// <summary>Schema Worker of the data-management API.</summary>
public sealed record Worker
{
    /// <summary>Create time, milliseconds since 1970 UTC. Epoch ms in the examples.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Email.</summary>
    public string? Email { get; init; }

    /// <summary>Role.</summary>
    public WorkerRole? Role { get; init; }

    /// <summary>Status.</summary>
    public WorkerStatus? Status { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC. Epoch ms in the examples.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Workforce id.</summary>
    public string? WorkforceId { get; init; }
}
