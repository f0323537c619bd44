namespace Assay.Client;

/// <summary>Schema HardDetail of the data-management API.</summary>
public sealed record HardDetail
{
    /// <summary>Alo name. Alias.</summary>
    public string? AloName { get; init; }

    /// <summary>Id.</summary>
    public int? Id { get; init; }

    /// <summary>Reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Suggestion.</summary>
    public string? Suggestion { get; init; }
}
