using System.Net;
using System.Text;

namespace Assay.Client.Tests;

/// <summary>Answers requests in memory and keeps what was asked.</summary>
internal sealed class FakeServer(Func<FakeServer.Asked, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<Asked> Requests { get; } = [];

    public HttpClient Http() => new(this, disposeHandler: false) { BaseAddress = new("http://server:8080") };

    public AssayClient Client(AssayCredentials? credentials = null, TimeProvider? time = null) =>
        new(Http(), "p1", credentials ?? new TokenCredentials("t1"), time);

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var asked = new Asked(request.Method, request.RequestUri!.PathAndQuery, headers, body);
        Requests.Add(asked);
        return answer(asked);
    }

    internal sealed record Asked(HttpMethod Method, string Target, Dictionary<string, string> Headers, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
