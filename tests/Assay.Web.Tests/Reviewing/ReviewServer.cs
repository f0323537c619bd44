using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assay.Client;

namespace Assay.Web.Tests.Reviewing;

/// <summary>The wire between client and server, with items behind it that wait for a review. Each handing out gives them a new lease.</summary>
internal sealed class ReviewServer(params string[] items) : HttpMessageHandler
{
    private readonly List<string> _unreviewed = [.. items];
    private int _handings;

    /// <summary>Samples that were judged, in the order their verdicts came.</summary>
    public List<string> Judged { get; } = [];

    /// <summary>What is handed out stays on its way until this is done.</summary>
    public Task OnItsWay { get; set; } = Task.CompletedTask;

    public AssayClient Client() => new(new HttpClient(this) { BaseAddress = new("http://server/") }, "project", new TokenCredentials("token"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (!body.RootElement.TryGetProperty("comments", out var comments))
        {
            _handings++;
            var leased = _unreviewed.Select(id => $$"""{"sample_id":"{{id}}","worker_id":"w","sample_status":"__UNREVIEWED__","lease_token":"{{_handings}}"}""");
            var answer = $$"""{"items":[{{string.Join(',', leased)}}]}""";
            await OnItsWay;
            return Answer(answer);
        }

        var (sample, token) = (comments[0].GetProperty("sample_id").GetString()!, comments[0].GetProperty("lease_token").GetString());
        if (token != $"{_handings}" || !_unreviewed.Remove(sample))
            return Answer("""{"error_msg":"lost","error_code":"ModelArts.4606"}""", HttpStatusCode.BadRequest);
        Judged.Add(sample);
        return Answer("{}");
    }

    private static HttpResponseMessage Answer(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
}
