using System.Net;
using System.Text;

namespace Assay.Server.Tests.Hosting;

/// <summary>The answer to a request that the typed client would not send.</summary>
public sealed record RawAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>Requests written by hand: malformed bodies, odd headers, no login.</summary>
public static class RawRequests
{
    /// <summary>As the project's owner; <c>{project_id}</c> in the path stands for the project.</summary>
    public static Task<RawAnswer> Send(this TestProject project, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        project.Host.Send(method, path.Replace("{project_id}", project.ProjectId, StringComparison.Ordinal), body, [("X-Auth-Token", project.OwnerToken), .. headers]);

    public static async Task<RawAnswer> Send(this AssayHost host, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var http = host.NewHttpClient();
        using var request = new HttpRequestMessage(method, new Uri(host.Address, path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        return new(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
    }
}
