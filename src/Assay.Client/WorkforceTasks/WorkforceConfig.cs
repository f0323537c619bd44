namespace Assay.Client;

/// <summary>Schema WorkforceConfig of the data-management API.</summary>
public sealed record WorkforceConfig
{
    /// <summary>Workers.</summary>
    public IReadOnlyList<Worker>? Workers { get; init; }

    /// <summary>Workforce id.</summary>
    public string? WorkforceId { get; init; }

    /// <summary>Workforce name. Length 0–1024. Without any of !&lt;&gt;=&amp;"'.</summary>
    public string? WorkforceName { get; init; }
}
