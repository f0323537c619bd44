namespace Assay.Client;

/// <summary>
/// The API of one project: one method per operation, named after it. A refused request throws <see cref="AssayException"/>.
/// Reading is repeated while the server is busy; changes are never sent twice.
/// </summary>
public sealed partial class AssayClient
{
    private readonly Transport _transport;

    /// <summary>A client for one project.</summary>
    /// <param name="http">Sends the requests; its base address is the server's.</param>
    /// <param name="projectId">The project that all methods work on.</param>
    /// <param name="credentials">Token or access key.</param>
    /// <param name="time">Clock of signatures and pauses; the system's if absent.</param>
    public AssayClient(HttpClient http, string projectId, AssayCredentials credentials, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(credentials);
        ProjectId = projectId;
        _transport = new(http, credentials, time ?? TimeProvider.System);
    }

    /// <summary>The project that all methods work on.</summary>
    public string ProjectId { get; }

    private async Task<T> SendAsync<T>(HttpMethod method, FormattableString path, object? query, object? body, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var response = await _transport.SendAsync(method, QueryBuilder.Path(path) + QueryBuilder.Query(query), body, cancellationToken);
        return await Transport.ReadAsync<T>(response, cancellationToken);
    }

    private async Task<string> SendForTextAsync(HttpMethod method, FormattableString path, object? query, CancellationToken cancellationToken)
    {
        using var response = await _transport.SendAsync(method, QueryBuilder.Path(path) + QueryBuilder.Query(query), null, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task SendAsync(HttpMethod method, FormattableString path, object? query, object? body, CancellationToken cancellationToken)
    {
        using var response = await _transport.SendAsync(method, QueryBuilder.Path(path) + QueryBuilder.Query(query), body, cancellationToken);
    }
}
