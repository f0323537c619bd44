using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assay.Client;

namespace Assay.Web.Tests.Labeling;

/// <summary>The wire between client and server, with what one item has behind it, and scissors.</summary>
internal sealed class ItemServer : HttpMessageHandler
{
    /// <summary>The item's labels, as JSON.</summary>
    public string Labels { get; set; } = "[]";

    /// <summary>Names the labels; another name after each change.</summary>
    public int Version { get; set; }

    /// <summary>How far the item is, as the API says it.</summary>
    public string Status { get; set; } = "__NONE__";

    /// <summary>The connection is cut.</summary>
    public bool IsCut { get; set; }

    /// <summary>The server takes the labels, but the answer does not arrive.</summary>
    public bool LosesAnswer { get; set; }

    /// <summary>What the server says to labels; null if it takes them.</summary>
    public string? Refusal { get; set; }

    public int Submissions { get; private set; }

    /// <summary>How often the item was read.</summary>
    public int Reads { get; private set; }

    public AssayClient Client() => new(new HttpClient(this) { BaseAddress = new("http://server/") }, "project", new TokenCredentials("token"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsCut)
            throw new HttpRequestException("cut");
        if (request.Method == HttpMethod.Get)
        {
            Reads++;
            return Answer($$"""{"sample_id":"s","worker_id":"w","sample_status":"{{Status}}","labels":{{Labels}},"labels_version":"{{Version}}"}""");
        }

        if (Refusal is not null)
            return Answer($$"""{"error_msg":"{{Refusal}}","error_code":"ModelArts.4413"}""", HttpStatusCode.BadRequest);
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var sample = body.RootElement.GetProperty("samples")[0];
        var labels = sample.GetProperty("labels").GetRawText();
        var isThere = labels == Labels && Status == "__UNREVIEWED__";
        if (sample.TryGetProperty("labels_version", out var version) && version.GetString() != $"{Version}" && !isThere)
            return Answer("""{"error_msg":"other labels","error_code":"ModelArts.0101"}""", HttpStatusCode.PreconditionFailed);
        if (!isThere)
        {
            (Labels, Status) = (labels, "__UNREVIEWED__");
            Version++;
            Submissions++;
        }

        return LosesAnswer ? throw new HttpRequestException("lost") : Answer($$"""{"success":true,"results":[{"success":true,"labels_version":"{{Version}}"}]}""");
    }

    private static HttpResponseMessage Answer(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
}
