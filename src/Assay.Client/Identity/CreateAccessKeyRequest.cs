namespace Assay.Client;

/// <summary>Body of CreateAccessKey: POST /assay/v1/users/{user_id}/access-keys.</summary>
public sealed record CreateAccessKeyRequest
{
    /// <summary>Description.</summary>
    public string? Description { get; init; }
}
