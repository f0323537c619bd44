namespace Assay.Client;

/// <summary>Proof of identity by a token that was issued before.</summary>
public sealed record TokenMethod
{
    /// <summary>A token that is scoped to nothing, from a login of the user.</summary>
    public string? Id { get; init; }
}
