namespace Assay.Client;

/// <summary>Schema WorkforcesConfig of the data-management API.</summary>
public sealed record WorkforcesConfig
{
    /// <summary>Agency. The administrator who assigns people.</summary>
    public string? Agency { get; init; }

    /// <summary>Workforces.</summary>
    public IReadOnlyList<WorkforceConfig>? Workforces { get; init; }
}
