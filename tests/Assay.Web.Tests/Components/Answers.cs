using System.Net;
using System.Net.Http.Headers;
using Assay.Client;

namespace Assay.Web.Tests.Components;

/// <summary>The far end of the wire: answers by what a path ends with, and everything that was sent.</summary>
internal sealed class Answers : HttpMessageHandler
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Json)> _answers = new(StringComparer.Ordinal);

    /// <summary>Bodies of requests, in the order they came.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Says what a path is answered with from now on.</summary>
    public void On(string end, string json, HttpStatusCode status = HttpStatusCode.OK) => _answers[end] = (status, json);

    public AssayClient Client() => new(new HttpClient(this, disposeHandler: false) { BaseAddress = new("http://server/") }, "project", new TokenCredentials("token"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
            Sent.Add(await body.ReadAsStringAsync(cancellationToken));
        var path = request.RequestUri!.AbsolutePath;
        var (status, json) = _answers[_answers.Keys.Where(end => path.EndsWith(end, StringComparison.Ordinal)).MaxBy(end => end.Length) ?? throw new InvalidOperationException($"Nobody answers {path}.")];
        return new(status) { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
    }
}
