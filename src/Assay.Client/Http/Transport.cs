using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Assay.Client;

/// <summary>One request to the server with its credentials, its second attempts and its errors.</summary>
internal sealed class Transport(HttpClient http, AssayCredentials? credentials, TimeProvider time)
{
    private const int Retries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public TimeProvider Time => time;

    /// <summary>Sends until the server agrees or refuses for good; the answer returned is a success, of which only the headers are read.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string target, object? body, CancellationToken cancellationToken, (string Name, string Value)? header = null)
    {
        var bytes = body switch
        {
            null => null,
            ReadOnlyMemory<byte> json => json.ToArray(),
            _ => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), AssayJson.Options),
        };
        var renewed = false;
        for (var retry = 0; ;)
        {
            using var request = Request(method, target, bytes);
            if (header is { } extra)
                request.Headers.TryAddWithoutValidation(extra.Name, extra.Value);
            if (credentials is not null)
                await credentials.ApplyAsync(this, request, bytes, cancellationToken);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
            {
                if (response.StatusCode == HttpStatusCode.Unauthorized && credentials is not null && !renewed
                    && (renewed = await credentials.RenewAsync(this, request, cancellationToken)))
                    continue;
                if (retry == Retries || Pause(request, response, retry) is not { } pause)
                    throw await AssayException.FromAsync(response, cancellationToken);
                retry++;
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    public Task<LoginResult> LoginAsync(IssueTokenRequest request, CancellationToken cancellationToken) => SignInAsync("/v3/auth/tokens", request, cancellationToken);

    public async Task<LoginResult> SignInAsync(string path, object request, CancellationToken cancellationToken)
    {
        var anonymous = new Transport(http, credentials: null, time);
        using var response = await anonymous.SendAsync(HttpMethod.Post, path, request, cancellationToken);
        var token = response.Headers.GetValues("X-Subject-Token").First();
        var answer = await ReadAsync<IssueTokenResponse>(response, cancellationToken);
        return new(token, answer.Token ?? new());
    }

    /// <summary>Reads an answer as it arrives; no content reads as an answer without members.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class, new()
    {
        if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
            return new();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<T>(stream, AssayJson.Options, cancellationToken) ?? new();
    }

    private HttpRequestMessage Request(HttpMethod method, string target, byte[]? body)
    {
        var address = http.BaseAddress ?? throw new InvalidOperationException("The HttpClient has no base address.");
        var request = new HttpRequestMessage(method, new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + target));
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        return request;
    }

    // Only reading is repeated: whether a change was made before the answer got lost is not for this class to know.
    private TimeSpan? Pause(HttpRequestMessage request, HttpResponseMessage response, int retry)
    {
        if (request.Method != HttpMethod.Get || response.StatusCode is not (HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
            return null;
        var asked = response.Headers.RetryAfter;
        var pause = asked?.Delta ?? (asked?.Date - time.GetUtcNow()) ?? FirstPause * (1 << retry);
        return pause > LongestPause ? null : pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
    }
}
