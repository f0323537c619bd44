namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Logs in: POST /v3/auth/tokens.</summary>
    public static Task<LoginResult> LoginAsync(HttpClient http, IssueTokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new Transport(http, credentials: null, TimeProvider.System).LoginAsync(request, cancellationToken);
    }

    /// <summary>Logs in as the administrator with the code that the server printed at its start, for no project: POST /assay/v1/start-links. Works once, on the same machine.</summary>
    public static Task<LoginResult> UseStartLinkAsync(HttpClient http, UseStartLinkRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new Transport(http, credentials: null, TimeProvider.System).SignInAsync("/assay/v1/start-links", request, cancellationToken);
    }

    /// <summary>Logs in to a project by its name, and gives a client for it that renews its login.</summary>
    public static async Task<AssayClient> ConnectAsync(
        HttpClient http, string user, string password, string project = "default", CancellationToken cancellationToken = default)
    {
        var request = IssueTokenRequest.ForPassword(user, password, project);
        var login = await LoginAsync(http, request, cancellationToken);
        return new(http, login.Body.Project?.Id ?? throw new InvalidOperationException("The token is not for a project."), new TokenCredentials(request, login.Token));
    }

    /// <summary>Tells whom an invitation is for: GET /assay/v1/invitations/{code}. Needs no login.</summary>
    public static async Task<DescribeInvitationResponse> DescribeInvitationAsync(HttpClient http, string code, CancellationToken cancellationToken = default)
    {
        var anonymous = new Transport(http, credentials: null, TimeProvider.System);
        using var response = await anonymous.SendAsync(HttpMethod.Get, QueryBuilder.Path($"/assay/v1/invitations/{code}"), body: null, cancellationToken);
        return await Transport.ReadAsync<DescribeInvitationResponse>(response, cancellationToken);
    }

    /// <summary>Sets the password of an invited user: POST /assay/v1/invitations/{code}. Needs no login.</summary>
    public static async Task<AcceptInvitationResponse> AcceptInvitationAsync(
        HttpClient http, string code, AcceptInvitationRequest request, CancellationToken cancellationToken = default)
    {
        var anonymous = new Transport(http, credentials: null, TimeProvider.System);
        using var response = await anonymous.SendAsync(HttpMethod.Post, QueryBuilder.Path($"/assay/v1/invitations/{code}"), request, cancellationToken);
        return await Transport.ReadAsync<AcceptInvitationResponse>(response, cancellationToken);
    }

    /// <summary>Reads what a token stands for. GET /v3/auth/tokens.</summary>
    public Task<IssueTokenResponse> ValidateTokenAsync(string token, CancellationToken cancellationToken = default) =>
        SubjectTokenAsync(HttpMethod.Get, token, cancellationToken);

    /// <summary>Ends a token. DELETE /v3/auth/tokens.</summary>
    public Task RevokeTokenAsync(string token, CancellationToken cancellationToken = default) =>
        SubjectTokenAsync(HttpMethod.Delete, token, cancellationToken);

    /// <summary>Lists projects as Keystone does. GET /v3/projects.</summary>
    public Task<KeystoneProjectsResponse> ListKeystoneProjectsAsync(NameQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<KeystoneProjectsResponse>(HttpMethod.Get, $"/v3/projects", query, null, cancellationToken);

    /// <summary>Lists the projects that the caller may log in to. GET /v3/auth/projects.</summary>
    public Task<KeystoneProjectsResponse> ListAuthProjectsAsync(CancellationToken cancellationToken = default) =>
        SendAsync<KeystoneProjectsResponse>(HttpMethod.Get, $"/v3/auth/projects", null, null, cancellationToken);

    /// <summary>Lists the accounts that the caller may log in to. GET /v3/auth/domains.</summary>
    public Task<KeystoneDomainsResponse> ListAuthDomainsAsync(CancellationToken cancellationToken = default) =>
        SendAsync<KeystoneDomainsResponse>(HttpMethod.Get, $"/v3/auth/domains", null, null, cancellationToken);

    /// <summary>Lists users as Keystone does. GET /v3/users.</summary>
    public Task<KeystoneUsersResponse> ListKeystoneUsersAsync(NameQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<KeystoneUsersResponse>(HttpMethod.Get, $"/v3/users", query, null, cancellationToken);

    /// <summary>Changes the caller's own password, as Keystone does, and ends all their logins, this one too. POST /v3/users/{user_id}/password.</summary>
    /// <exception cref="AssayException">ModelArts.4122 if the present password is another, ModelArts.4128 if the new one is too weak.</exception>
    public Task ChangePasswordAsync(string userId, ChangePasswordRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/v3/users/{userId}/password", null, request, cancellationToken);

    private async Task<IssueTokenResponse> SubjectTokenAsync(HttpMethod method, string token, CancellationToken cancellationToken)
    {
        using var response = await _transport.SendAsync(method, "/v3/auth/tokens", null, cancellationToken, ("X-Subject-Token", token));
        return await Transport.ReadAsync<IssueTokenResponse>(response, cancellationToken);
    }
}
