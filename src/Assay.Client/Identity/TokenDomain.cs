namespace Assay.Client;

/// <summary>An account, by id or by name.</summary>
public sealed record TokenDomain
{
    /// <summary>Account id.</summary>
    public string? Id { get; init; }

    /// <summary>Account name.</summary>
    public string? Name { get; init; }
}
