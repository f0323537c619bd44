namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists users. GET /assay/v1/users.</summary>
    public Task<ListUsersResponse> ListUsersAsync(ListUsersQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListUsersResponse>(HttpMethod.Get, $"/assay/v1/users", query, null, cancellationToken);

    /// <summary>Creates a user. POST /assay/v1/users.</summary>
    public Task<User> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<User>(HttpMethod.Post, $"/assay/v1/users", null, request, cancellationToken);

    /// <summary>Reads a user. GET /assay/v1/users/{user_id}.</summary>
    public Task<User> DescUserAsync(string userId, CancellationToken cancellationToken = default) =>
        SendAsync<User>(HttpMethod.Get, $"/assay/v1/users/{userId}", null, null, cancellationToken);

    /// <summary>Changes a user. PUT /assay/v1/users/{user_id}.</summary>
    public Task<User> UpdateUserAsync(string userId, UpdateUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<User>(HttpMethod.Put, $"/assay/v1/users/{userId}", null, request, cancellationToken);

    /// <summary>Deletes a user. DELETE /assay/v1/users/{user_id}.</summary>
    public Task DeleteUserAsync(string userId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/assay/v1/users/{userId}", null, null, cancellationToken);

    /// <summary>Issues a token on behalf of a user. POST /assay/v1/users/{user_id}/tokens.</summary>
    public Task<TokenGrant> IssueUserTokenAsync(string userId, IssueUserTokenRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TokenGrant>(HttpMethod.Post, $"/assay/v1/users/{userId}/tokens", null, request, cancellationToken);

    /// <summary>Lists the access keys of a user. GET /assay/v1/users/{user_id}/access-keys.</summary>
    public Task<ListAccessKeysResponse> ListAccessKeysAsync(string userId, CancellationToken cancellationToken = default) =>
        SendAsync<ListAccessKeysResponse>(HttpMethod.Get, $"/assay/v1/users/{userId}/access-keys", null, null, cancellationToken);

    /// <summary>Creates an access key; its secret is shown once. POST /assay/v1/users/{user_id}/access-keys.</summary>
    public Task<CreateAccessKeyResponse> CreateAccessKeyAsync(
        string userId, CreateAccessKeyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateAccessKeyResponse>(HttpMethod.Post, $"/assay/v1/users/{userId}/access-keys", null, request, cancellationToken);

    /// <summary>Deletes an access key. DELETE /assay/v1/access-keys/{access}.</summary>
    public Task DeleteAccessKeyAsync(string access, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/assay/v1/access-keys/{access}", null, null, cancellationToken);
}
