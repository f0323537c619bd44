using System.Net.Http.Headers;
using Assay.Server.Features.Identity;

namespace Assay.Benchmarks.Measuring;

/// <summary>Requests whose answers are read to the last byte and not looked into, so that the client's own work is small and the same for everything.</summary>
internal sealed class RawGet(HttpClient http, string token)
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public async Task<byte[]> Bytes(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task Read(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(_buffer) > 0)
        {
        }
    }

    public async Task Put(string path, byte[] bytes)
    {
        using var request = Request(HttpMethod.Put, path);
        request.Content = new ByteArrayContent(bytes);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> Start(HttpMethod method, string path, string json)
    {
        var request = Request(method, path);
        request.Content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation(SignIn.TokenHeader, token);
        return request;
    }
}
