using System.Net;
using System.Net.Http.Headers;

namespace Assay.Cli.Running;

/// <summary>HTTP to one server.</summary>
internal static class Connection
{
    public static HttpClient To(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"'{url}' is not the address of a server: it starts with http:// or https://.");
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new(handler)
        {
            BaseAddress = address,
            // Up to the headers of an answer; a closing over a million items starts answering after its commit.
            Timeout = TimeSpan.FromMinutes(10),
            DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("assay-cli", typeof(Connection).Assembly.GetName().Version?.ToString(3)) } },
        };
    }
}
