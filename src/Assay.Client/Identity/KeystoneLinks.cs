namespace Assay.Client;

/// <summary>Where a resource or a list is.</summary>
public sealed record KeystoneLinks
{
    /// <summary>This one.</summary>
    public string? Self { get; init; }

    /// <summary>The next page.</summary>
    public string? Next { get; init; }

    /// <summary>The previous page.</summary>
    public string? Previous { get; init; }
}
