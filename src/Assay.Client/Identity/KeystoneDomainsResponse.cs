namespace Assay.Client;

/// <summary>Answer of GET /v3/auth/domains.</summary>
public sealed record KeystoneDomainsResponse
{
    /// <summary>The accounts found.</summary>
    public IReadOnlyList<KeystoneDomain>? Domains { get; init; }

    /// <summary>Where the list is.</summary>
    public KeystoneLinks? Links { get; init; }
}
