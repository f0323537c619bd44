namespace Assay.Client;

/// <summary>Sends a token with every request: a given one, or one from a login that is repeated when the token has ended.</summary>
public sealed class TokenCredentials : AssayCredentials, IDisposable
{
    private const string Header = "X-Auth-Token";
    private readonly SemaphoreSlim _login = new(1);
    private readonly IssueTokenRequest? _request;
    private volatile string? _token;

    /// <summary>A token that was issued elsewhere.</summary>
    public TokenCredentials(string token) => _token = token;

    /// <summary>Logs in with the first request.</summary>
    public TokenCredentials(string user, string password, string? project = null)
        : this(IssueTokenRequest.ForPassword(user, password, project))
    {
    }

    /// <summary>Logs in with the first request, in any way the identity service knows.</summary>
    public TokenCredentials(IssueTokenRequest request, string? token = null)
    {
        _request = request;
        _token = token;
    }

    /// <inheritdoc/>
    public void Dispose() => _login.Dispose();

    internal override async ValueTask ApplyAsync(Transport transport, HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (_token is null)
            await LoginAsync(transport, null, cancellationToken);
        request.Headers.TryAddWithoutValidation(Header, _token);
    }

    internal override async ValueTask<bool> RenewAsync(Transport transport, HttpRequestMessage refused, CancellationToken cancellationToken)
    {
        if (_request is null)
            return false;
        await LoginAsync(transport, refused.Headers.GetValues(Header).First(), cancellationToken);
        return true;
    }

    private async Task LoginAsync(Transport transport, string? ended, CancellationToken cancellationToken)
    {
        await _login.WaitAsync(cancellationToken);
        try
        {
            // Requests that were refused together share one login.
            if (_token == ended)
                _token = (await transport.LoginAsync(_request!, cancellationToken)).Token;
        }
        finally
        {
            _login.Release();
        }
    }
}
